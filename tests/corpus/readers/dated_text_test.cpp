#include "corpus/readers/dated_text.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

using namespace std::chrono_literals;

Collected read(std::string_view bytes) { return collect(read_dated_text, bytes); }

Report dated(std::string id, Day published, std::string body) {
  Report report;
  report.id = std::move(id);
  report.published = published;
  report.body = std::move(body);
  return report;
}

constexpr Day kDay = 2022y / 10 / 20;

TEST(DatedText, ReportFollowsItsDate) {
  const Collected found = read("date 2022-10-20 Drones hit the port.");
  EXPECT_EQ(found.reports, (std::vector{dated("a.txt", kDay, "Drones hit the port.")}));
  EXPECT_TRUE(found.notes.empty());
}

TEST(DatedText, ReportMayBeginOnTheNextLine) {
  EXPECT_EQ(read("date 2022-10-20\nDrones hit the port.\nTwice.\n").reports,
            (std::vector{dated("a.txt", kDay, "Drones hit the port.\nTwice.")}));
}

TEST(DatedText, WhiteSpaceAndMarkMayComeFirst) {
  EXPECT_EQ(read("\xEF\xBB\xBF \n\n\t date 2022-10-20 Drones hit the port.").reports,
            (std::vector{dated("a.txt", kDay, "Drones hit the port.")}));
}

TEST(DatedText, EachReportOfAFileHasAnIdOfItsOwn) {
  const Collected found =
      read("date 2022-10-20 One.\n\n  date 2022-10-21 Two.\r\ndate 2022-10-22\tThree.");
  EXPECT_EQ(found.reports, (std::vector{dated("a.txt", kDay, "One."),
                                        dated("a.txt#2", kDay + std::chrono::days{1}, "Two."),
                                        dated("a.txt#3", kDay + std::chrono::days{2}, "Three.")}));
  EXPECT_TRUE(found.notes.empty());
}

TEST(DatedText, FilesWithMarksMayBePutTogether) {
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "date 2022-10-20 One.\n\xEF\xBB\xBF"
                 "date 2022-10-20 Two.\n")
                .reports,
            (std::vector{dated("a.txt", kDay, "One."), dated("a.txt#2", kDay, "Two.")}));
}

TEST(DatedText, DateInsideALineBeginsNoReport) {
  const std::string body =
      "It is up to date 2022-10-21 or not.\nupdate 2022-10-21 x\ndate 2022-10-2 x\n"
      "date 2022-10-211 x\ndate2022-10-21 x\ndate 2022/10/21 x\ndate";
  EXPECT_EQ(read("date 2022-10-20 " + body).reports, (std::vector{dated("a.txt", kDay, body)}));
}

TEST(DatedText, HeadlineIsTakenFromTheFirstLine) {
  const Collected found = read("date 2022-10-20 Port closed\n\nIt was shut at noon.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].title, "Port closed");
  EXPECT_EQ(found.reports[0].body, "It was shut at noon.");
}

TEST(DatedText, ReportOfAnImpossibleDayIsKeptWithoutIt) {
  const Collected found = read("date 2022-10-20 One.\ndate 2022-13-45 Two.\n");
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[1].body, "Two.");
  EXPECT_EQ(found.reports[1].published, std::nullopt);
  EXPECT_EQ(
      found.notes,
      (std::vector{noted(2, "There is no day 2022-13-45, so the report is undated: correct it.")}));
}

TEST(DatedText, DateWithoutAReportIsLostAndTheNextKeepsItsId) {
  const Collected found = read("date 2022-10-20\n \ndate 2022-10-20 Two.");
  EXPECT_EQ(found.reports, (std::vector{dated("a.txt#2", kDay, "Two.")}));
  EXPECT_EQ(found.notes,
            (std::vector{lost(1, "There is no report after the date: write it there.")}));
}

TEST(DatedText, TextBeforeTheFirstDateIsNotedOnce) {
  const Collected found = read("\nstray\nstray\ndate 2022-10-20 One.");
  EXPECT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.notes,
            (std::vector{lost(2,
                              "Text before the first report is left out: begin it with "
                              "`date YYYY-MM-DD`.")}));
}

TEST(DatedText, FileWithoutTextIsEmpty) {
  EXPECT_EQ(read("").notes, (std::vector{lost(0, "The file is empty.")}));
  EXPECT_EQ(read(" \n\n").notes, (std::vector{lost(0, "The file is empty.")}));
}

TEST(DatedText, EachReportIsReadInItsOwnCharset) {
  // The second body is "Дроны ударили по порту" in windows-1251.
  const Collected found = read(
      "date 2022-10-20 Дрони над портом.\ndate 2022-10-20 \xC4\xF0\xEE\xED\xFB "
      "\xF3\xE4\xE0\xF0\xE8\xEB\xE8 "
      "\xEF\xEE \xEF\xEE\xF0\xF2\xF3");
  ASSERT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.reports[0].body, "Дрони над портом.");
  EXPECT_EQ(found.reports[1].body, "Дроны ударили по порту");
  EXPECT_EQ(found.notes, (std::vector{noted(2, "Read as windows-1251.")}));
}

TEST(DatedText, BytesOfNoCharsetAreLostAndTheRestGoesOn) {
  const Collected found =
      read(std::string("date 2022-10-20 \xFF\xFF\0\x80\x81\ndate 2022-10-20 Two.", 43));
  EXPECT_EQ(found.reports, (std::vector{dated("a.txt#2", kDay, "Two.")}));
  EXPECT_EQ(
      found.notes,
      (std::vector{lost(1, "The report is no text in any known charset: save it as UTF-8.")}));
}

TEST(DatedText, ReportOfOneLongLineIsLostAndTheRestGoesOn) {
  GeneratedStream generated("date 2022-10-20 One.\ndate 2022-10-20 ", std::size_t{70} << 20,
                            "\nstill two\ndate 2022-10-20 Three.");
  std::istream in(&generated);
  const Collected found = collect(read_dated_text, in);
  EXPECT_EQ(found.reports,
            (std::vector{dated("a.txt", kDay, "One."), dated("a.txt#3", kDay, "Three.")}));
  EXPECT_EQ(found.notes,
            (std::vector{lost(2,
                              "The report is longer than 64 MiB and is left out: split it "
                              "into shorter ones.")}));
}

TEST(DatedText, ReportIsAsLongAsItsLinesTogether) {
  const std::string half(kMaxReport / 2 + 1, 'x');
  const Collected found = read("date 2022-10-20\n" + half + "\n" + half + "\ndate 2022-10-20 Two.");
  EXPECT_EQ(found.reports, (std::vector{dated("a.txt#2", kDay, "Two.")}));
  EXPECT_TRUE(found.lost_any());
}

TEST(DatedText, StreamThatBreaksOffKeepsWhatWasReadAndSaysSo) {
  BreakingStream breaking("date 2022-10-20 One.\ndate 2022-10-20 Two" + std::string(100'000, 'o'));
  std::istream in(&breaking);
  const Collected found = collect(read_dated_text, in);
  EXPECT_EQ(found.reports.size(), 2U);
  EXPECT_EQ(found.notes,
            (std::vector{
                lost(2, "The file could not be read any further: see to it and read it again.")}));
}

TEST(DatedText, IsRecognisedByItsBeginning) {
  EXPECT_TRUE(looks_like_dated_text("date 2022-10-20 Drones"));
  EXPECT_TRUE(looks_like_dated_text("\xEF\xBB\xBF\n date 2022-13-45"));
  EXPECT_FALSE(looks_like_dated_text("The date 2022-10-20"));
  EXPECT_FALSE(looks_like_dated_text("date 20 October 2022"));
  EXPECT_FALSE(looks_like_dated_text("date"));
  EXPECT_FALSE(looks_like_dated_text(""));
}

}  // namespace
}  // namespace corpus
