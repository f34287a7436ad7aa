#include "corpus/readers/jsonl.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

Collected read(std::string_view bytes) { return collect(read_jsonl, bytes); }

std::string line(std::string_view body) {
  return "{\"published\":\"2022-10-20\",\"body\":\"" + std::string(body) + "\"}\n";
}

std::vector<std::string> ids_of(const Collected& collected) {
  std::vector<std::string> ids;
  for (const Report& report : collected.reports) ids.push_back(report.id);
  return ids;
}

TEST(Jsonl, EachLineIsAReport) {
  const Collected found = read("\xEF\xBB\xBF" + line("One.") + "\n \r\n" + line("Two."));
  EXPECT_EQ(ids_of(found), (std::vector<std::string>{"a.txt", "a.txt#2"}));
  EXPECT_EQ(found.reports[1].body, "Two.");
  EXPECT_TRUE(found.notes.empty());
}

TEST(Jsonl, GivenIdGoesBeforeTheFilesName) {
  EXPECT_EQ(ids_of(read("{\"id\":\"w-1\",\"body\":\"One.\"}\n" + line("Two."))),
            (std::vector<std::string>{"w-1", "a.txt#2"}));
}

TEST(Jsonl, BadLineIsLostAndTheRestGoesOn) {
  const Collected found = read(line("One.") + "{broken\n[]\n" + line("Four."));
  EXPECT_EQ(ids_of(found), (std::vector<std::string>{"a.txt", "a.txt#4"}));
  ASSERT_EQ(found.notes.size(), 2U);
  EXPECT_EQ(
      found.notes[0],
      lost(2, "Not valid JSON: byte 2: syntax error while parsing object key - invalid literal."));
  EXPECT_EQ(found.notes[1], lost(3, "The line is an array, not an object: write {…}."));
}

TEST(Jsonl, NotesOfAReportHaveItsLine) {
  EXPECT_EQ(read("\n{\"body\":\"One.\",\"published\":\"2022-10-20\",\"url\":1}").notes,
            (std::vector{noted(2, "`url` is a number, not a text: it is left out.")}));
}

TEST(Jsonl, EachLineIsReadInItsOwnCharset) {
  // "Дроны ударили по порту" in windows-1251 between lines of UTF-8.
  const Collected found =
      read(line("Дрони над портом.") +
           line("\xC4\xF0\xEE\xED\xFB \xF3\xE4\xE0\xF0\xE8\xEB\xE8 \xEF\xEE \xEF\xEE\xF0\xF2\xF3") +
           line("Three."));
  ASSERT_EQ(found.reports.size(), 3U);
  EXPECT_EQ(found.reports[0].body, "Дрони над портом.");
  EXPECT_EQ(found.reports[1].body, "Дроны ударили по порту");
  EXPECT_EQ(found.notes, (std::vector{noted(2, "Read as windows-1251.")}));
}

TEST(Jsonl, LineOfNoCharsetIsLost) {
  EXPECT_EQ(read(std::string("{\"body\":\"\xFF\0\"}", 13)).notes,
            (std::vector{lost(1, "The line is no text in any known charset: save it as UTF-8.")}));
}

TEST(Jsonl, LineOverTheLimitIsLostAndTheRestGoesOn) {
  GeneratedStream generated(line("One.") + "{\"body\":\"", std::size_t{70} << 20,
                            "\"}\n" + line("Three."));
  std::istream in(&generated);
  const Collected found = collect(read_jsonl, in);
  EXPECT_EQ(ids_of(found), (std::vector<std::string>{"a.txt", "a.txt#3"}));
  EXPECT_EQ(
      found.notes,
      (std::vector{lost(2, "The line is longer than 64 MiB and is left out: split the report.")}));
}

TEST(Jsonl, LongLineWithinTheLimitIsRead) {
  GeneratedStream generated("{\"body\":\"", std::size_t{20} << 20, "\"}");
  std::istream in(&generated);
  const Collected found = collect(read_jsonl, in);
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body.size(), std::size_t{20} << 20);
}

TEST(Jsonl, StreamThatBreaksOffSaysSo) {
  BreakingStream breaking(line("One.") + std::string(100'000, '\n'));
  std::istream in(&breaking);
  const Collected found = collect(read_jsonl, in);
  EXPECT_EQ(found.reports.size(), 1U);
  EXPECT_TRUE(found.lost_any());
}

TEST(Jsonl, FileWithoutLinesIsEmpty) {
  EXPECT_EQ(read("\n\n").notes, (std::vector{lost(0, "The file is empty.")}));
}

TEST(Jsonl, IsRecognisedByItsBeginning) {
  EXPECT_TRUE(looks_like_jsonl("\xEF\xBB\xBF \n{\"body\""));
  EXPECT_FALSE(looks_like_jsonl("[{"));
  EXPECT_FALSE(looks_like_jsonl("Text {"));
  EXPECT_FALSE(looks_like_jsonl(""));
}

TEST(Jsonl, ReportWithoutADayIsNotedWithItsLine) {
  EXPECT_EQ(collect(read_jsonl, line("One.") + "{\"body\":\"Two.\"}\n").notes,
            (std::vector{noted(2,
                               "The report is undated: give its day as `published`, "
                               "\"YYYY-MM-DD\".")}));
}

}  // namespace
}  // namespace corpus
