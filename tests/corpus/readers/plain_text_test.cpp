#include "corpus/readers/plain_text.h"

#include <gtest/gtest.h>

#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

const std::string kUndated =
    "The report is undated: begin the name of its file with its day, YYYY-MM-DD.";

Collected read(std::string_view bytes) { return collect(read_plain_text, bytes); }

TEST(PlainText, IsOneReportWithoutADay) {
  const Collected found = read("Port closed\n\nIt was shut.\n\nAll day.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].id, "a.txt");
  EXPECT_EQ(found.reports[0].title, "Port closed");
  EXPECT_EQ(found.reports[0].body, "It was shut.\n\nAll day.");
  EXPECT_EQ(found.reports[0].published, std::nullopt);
  EXPECT_EQ(found.notes, (std::vector{noted(0, kUndated)}));
}

TEST(PlainText, ItsDayMayStandOnALineOfItsOwn) {
  const Collected found = read("Port closed\n\n20 October 2022\n\nIt was shut.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[0].published_from, PublishedFrom::Dateline);
  EXPECT_EQ(found.notes, (std::vector<ReadNote>{}));
}

TEST(PlainText, ADayAtTheTopIsNoHeadline) {
  const Collected found = read("20 October 2022\n\nPort closed\n\nIt was shut.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].title, "Port closed");
  EXPECT_EQ(found.reports[0].body, "20 October 2022\n\nIt was shut.");
  EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20"));
}

TEST(PlainText, ItsDayMayBeInTheNameOfTheFile) {
  Collected found;
  std::istringstream in("It was shut.");
  read_plain_text(in, {"wire/2022-10-20-port.txt", "2022-10-20-port.txt"}, found.sink());
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].published, parse_day("2022-10-20"));
  EXPECT_EQ(found.reports[0].published_from, PublishedFrom::FileName);
}

TEST(PlainText, CharsetIsNoted) {
  const Collected found =
      read("Le d\xE9p\xF4t pr\xE8s du port a br\xFBl\xE9 toute la nuit, disent les pompiers.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body,
            "Le dépôt près du port a brûlé toute la nuit, disent les pompiers.");
  EXPECT_EQ(found.notes, (std::vector{noted(0, "Read as windows-1252."), noted(0, kUndated)}));
}

TEST(PlainText, FewWrongBytesOfUtf8AreShownAsSuch) {
  const Collected found = read("Безпілотники вдарили по складу пального \xFF повідомила влада.");
  ASSERT_EQ(found.reports.size(), 1U);
  EXPECT_EQ(found.reports[0].body,
            "Безпілотники вдарили по складу пального \uFFFD повідомила влада.");
  EXPECT_EQ(found.notes.front(), noted(0, "Bytes that are not UTF-8 are shown as \uFFFD."));
}

TEST(PlainText, FileWithoutTextIsEmpty) {
  EXPECT_EQ(read("\n \n").notes, (std::vector{lost(0, "The file is empty.")}));
}

TEST(PlainText, TooLongTextIsLost) {
  GeneratedStream generated("", std::size_t{70} << 20, "");
  std::istream in(&generated);
  const Collected found = collect(read_plain_text, in);
  EXPECT_TRUE(found.reports.empty());
  EXPECT_EQ(found.notes,
            (std::vector{lost(0,
                              "The text is longer than 64 MiB and is left out: split it "
                              "into shorter files.")}));
}

}  // namespace
}  // namespace corpus
