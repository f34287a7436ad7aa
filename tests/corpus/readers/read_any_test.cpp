#include "corpus/readers/read_any.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"
#include "tests/support/temporary_folder.h"

namespace corpus {
namespace {

using testing_support::TemporaryFolder;

using namespace std::chrono_literals;
using namespace std::string_view_literals;

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

Collected read_path(const std::filesystem::path& path) {
  Collected collected;
  read_file(path, {"wire/a.txt", "a.txt"}, collected.sink());
  return collected;
}

// The ASCII text in UTF-16LE with its mark.
std::string wide(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char c : text) bytes.append({c, '\0'});
  return bytes;
}

TEST(ReadStream, PicksTheReaderByContent) {
  EXPECT_EQ(read("date 2022-10-20 Drones hit.").reports.at(0).published, Day{2022y / 10 / 20});
  EXPECT_EQ(read("{\"id\":\"w-1\",\"body\":\"Drones hit.\"}").reports.at(0).id, "w-1");
  EXPECT_EQ(read("Drones hit.").reports.at(0).published, std::nullopt);
}

TEST(ReadStream, LooksBehindMarkAndWhiteSpace) {
  EXPECT_EQ(read("\xEF\xBB\xBF\r\n\t date 2022-10-20 Drones hit.").reports.at(0).published,
            Day{2022y / 10 / 20});
  EXPECT_EQ(read("\n\n {\"id\":\"w-1\",\"body\":\"Drones hit.\"}").reports.at(0).id, "w-1");
  EXPECT_EQ(read(std::string(200'000, '\n') + "date 2022-10-20 Drones hit.").reports.at(0).body,
            "Drones hit.");
}

TEST(ReadStream, LinesAreCountedFromTheTopOfTheFile) {
  EXPECT_EQ(read("\n\ndate 2022-13-45 Drones hit.").notes.at(0).line, 3U);
}

TEST(ReadStream, Utf16WithMarkIsRead) {
  const Collected found = read(wide("date 2022-10-20 One.\r\ndate 2022-10-21 Two."));
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].body, "Two.");
  EXPECT_TRUE(found.notes.empty());
  EXPECT_EQ(read(wide("{\"id\":\"w-1\",\"body\":\"Drones hit.\"}")).reports.at(0).id, "w-1");
}

TEST(ReadStream, WideFileOverTheLimitIsLost) {
  GeneratedStream generated("\xFF\xFE", std::size_t{70} << 20, "");
  std::istream in(&generated);
  EXPECT_EQ(
      collect(read_stream, in).notes,
      (std::vector{lost(0, "A UTF-16 or UTF-32 file over 64 MiB is not read: save it as UTF-8.")}));
}

TEST(ReadStream, BinaryFileIsLostOnce) {
  const Collected found = read(
      "\x7F"
      "ELF\0\0\1 date"sv);
  EXPECT_TRUE(found.reports.empty());
  EXPECT_EQ(found.notes, (std::vector{lost(0, "Not a text: it has NUL bytes; save it as text.")}));
}

TEST(ReadStream, DocumentOfAnotherFormatIsCalledByItsName) {
  EXPECT_EQ(read("{\\rtf1 Shut.}").notes,
            (std::vector{lost(0, "Not a text: an RTF document; save it as text.")}));
  EXPECT_TRUE(read("PK\3\4...").lost_any());
}

TEST(ReadStream, EmptyFileIsLost) {
  EXPECT_EQ(read("").notes, (std::vector{lost(0, "The file is empty.")}));
  EXPECT_EQ(read("\xEF\xBB\xBF\n ").notes, (std::vector{lost(0, "The file is empty.")}));
  EXPECT_EQ(read("\xFF\xFE").notes, (std::vector{lost(0, "The file is empty.")}));
}

TEST(ReadFile, FileIsRead) {
  const TemporaryFolder folder;
  folder.write("a.txt", "date 2022-10-20 Drones hit.");
  EXPECT_EQ(read_path(folder.path() / "a.txt").reports.at(0).body, "Drones hit.");
}

// Made by programs of other people: zip, tar, xz, Python.
Collected read_data(const std::string& name) {
  Collected collected;
  const std::filesystem::path folder = SITREP_SOURCE_DIR "/tests/corpus/readers/data";
  read_file(folder / name, {name, name}, collected.sink());
  return collected;
}

std::vector<std::string> told(const Collected& found) {
  std::vector<std::string> lines;
  for (const Report& report : found.reports) {
    lines.push_back(report.id + " " + (report.published ? to_string(*report.published) : "-") +
                    " " + report.source + ": " + report.body.substr(0, report.body.find('\n')));
  }
  for (const ReadNote& note : found.notes) lines.push_back(note.path + " " + note.message);
  return lines;
}

TEST(ReadFile, ZipOfAFolderIsRead) {
  EXPECT_EQ(told(read_data("wires.zip")),
            (std::vector<std::string>{
                "koziatyn-2 2022-03-03 : Trains left Koziatyn again by noon.",
                "wires.zip/march/bridge.html 2022-03-04 : The bridge at Zatoka was closed after "
                "two strikes.",
                "wires.zip/march/rail.txt 2022-03-03 : Rockets hit the rail yard of Koziatyn at "
                "dawn, the district said.",
                "wires.zip/week.tar.xz/2022/2022-07-19-ринок.txt 2022-07-19 : The market of "
                "Bakhmut stayed shut for a second week."}));
}

TEST(ReadFile, MailboxWithAttachmentsIsRead) {
  EXPECT_EQ(told(read_data("desk.mbox")),
            (std::vector<std::string>{
                "desk.mbox 2022-09-11 Grid Desk: Columns left Izium overnight, the desk hears.",
                "desk.mbox/tables.zip/tables/units.txt 2022-09-11 Grid Desk: Two brigades entered "
                "Izium from the north.",
                "desk.mbox#2 2022-09-12 Дежурный: Колонны ушли из Изюма ночью.",
                "desk.mbox#3 2022-09-13 Grid Desk: See below.",
                "desk.mbox#3/balakliia.eml 2022-09-10 Town Council: The flag is up again in "
                "Balakliia."}));
}

TEST(ReadFile, CrawlIsRead) {
  EXPECT_EQ(told(read_data("harbour.warc.gz")),
            (std::vector<std::string>{
                "harbour.warc.gz 2022-08-05 Harbour Wire: Two ships with maize left Chornomorsk "
                "on Friday.",
                "harbour.warc.gz#2 2022-08-06 : Порт Измаил работал всю ночь.",
                "harbour.warc.gz 1 files in it are no web pages and are left out."}));
}

TEST(ReadFile, MissingFileIsLostWithItsReason) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_path(folder.path() / "none.txt").notes,
            (std::vector{lost(0, "The file cannot be read: No such file or directory.")}));
}

TEST(ReadFile, FolderIsLostWithItsReason) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_path(folder.path()).notes,
            (std::vector{lost(0, "The file cannot be read: Is a directory.")}));
}

TEST(ReadFile, PipeIsNotWaitedFor) {
  const TemporaryFolder folder;
  const std::filesystem::path pipe = folder.path() / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(read_path(pipe).notes,
            (std::vector{lost(0, "The file cannot be read: It is not a regular file.")}));
}

// Root may read everything, so the file is read by a child without its rights.
TEST(ReadFile, ForbiddenFileIsLostWithItsReason) {
  const TemporaryFolder folder;
  folder.write("a.txt", "date 2022-10-20 Drones hit.");
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  std::filesystem::permissions(folder.path() / "a.txt", std::filesystem::perms::none);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    constexpr uid_t kNobody = 65534;
    if (getuid() == 0 && setuid(kNobody) != 0) _exit(2);
    const Collected found = read_path(folder.path() / "a.txt");
    const bool as_expected =
        found.reports.empty() &&
        found.notes == std::vector{lost(0, "The file cannot be read: Permission denied.")};
    _exit(as_expected ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace corpus
