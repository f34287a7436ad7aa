#include "corpus/readers/paragraphs.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

// A line of the page: its text, where it ends and how far below the last one it is.
struct Set {
  std::string text;
  double right = 100;
  double gap = 2;
  double left = 0;
  double height = 10;
};

PlacedPage page_of(const std::vector<Set>& lines) {
  PlacedPage page;
  double top = 0;
  for (const Set& line : lines) {
    top += line.gap;
    page.push_back({line.text, line.left, line.right, top, top + line.height, false});
    top += line.height;
  }
  return page;
}

std::string text_of(const std::vector<Set>& lines) { return paragraphs_of({page_of(lines)}); }

TEST(Paragraphs, LinesOfOneAreJoined) {
  EXPECT_EQ(text_of({{"The port was"}, {"shut on Monday."}, {"It opened again."}}),
            "The port was shut on Monday. It opened again.");
}

TEST(Paragraphs, WiderGapPartsThem) {
  EXPECT_EQ(text_of({{"The port was"}, {"shut."}, {"It opened", 100, 9}, {"again."}}),
            "The port was shut.\n\nIt opened again.");
}

TEST(Paragraphs, DoubleSpacingPartsNothing) {
  EXPECT_EQ(text_of({{"The port was", 100, 12}, {"shut, said", 100, 12}, {"the office.", 100, 12}}),
            "The port was shut, said the office.");
}

TEST(Paragraphs, ShortLastLineEndsOne) {
  EXPECT_EQ(text_of({{"The port was"}, {"shut.", 30}, {"It opened again."}}),
            "The port was shut.\n\nIt opened again.");
}

TEST(Paragraphs, IndentBeginsOne) {
  EXPECT_EQ(
      text_of({{"The port was"}, {"shut on a Monday."}, {"It opened", 100, 2, 12}, {"again."}}),
      "The port was shut on a Monday.\n\nIt opened again.");
}

TEST(Paragraphs, HeadingOfOtherSizeIsApart) {
  EXPECT_EQ(text_of({{"Port shut", 60, 2, 0, 16}, {"The port was shut."}}),
            "Port shut\n\nThe port was shut.");
}

TEST(Paragraphs, ShortHeadingOfOneSizeIsALine) {
  EXPECT_EQ(text_of({{"Port shut", 40}, {"The port was shut."}}), "Port shut\nThe port was shut.");
}

TEST(Paragraphs, BulletsBeginParagraphs) {
  EXPECT_EQ(text_of({{"There came:"}, {"• ships,"}, {"• trains."}}),
            "There came:\n\n• ships,\n\n• trains.");
}

TEST(Paragraphs, WordPartedByAHyphenIsPutTogether) {
  EXPECT_EQ(text_of({{"The fire bri-"}, {"gade came."}}), "The fire brigade came.");
  EXPECT_EQ(text_of({{"Пожежна бри-"}, {"гада."}}), "Пожежна бригада.");
  EXPECT_EQ(text_of({{"The bri\u00AD"}, {"gade came."}}), "The brigade came.");
}

TEST(Paragraphs, HyphenOfANameStays) {
  EXPECT_EQ(text_of({{"A Shahed-"}, {"136 fell."}}), "A Shahed-136 fell.");
  EXPECT_EQ(text_of({{"In Cox-"}, {"Bazar it fell."}}), "In Cox-Bazar it fell.");
}

TEST(Paragraphs, DashIsNoHyphen) {
  EXPECT_EQ(text_of({{"The port -"}, {"shut since Monday -"}, {"opened."}}),
            "The port - shut since Monday - opened.");
}

TEST(Paragraphs, SentenceGoesOnOverTheEndOfThePage) {
  EXPECT_EQ(paragraphs_of({page_of({{"The port was"}}), page_of({{"shut."}})}),
            "The port was shut.");
  EXPECT_EQ(paragraphs_of({page_of({{"The port shut."}}), {}, page_of({{"It opened."}})}),
            "The port shut.\n\nIt opened.");
}

TEST(Paragraphs, NothingIsNothing) {
  EXPECT_EQ(paragraphs_of({}), "");
  EXPECT_EQ(paragraphs_of({{}, {{" ", 0, 0, 0, 0, false}}}), "");
}

}  // namespace
}  // namespace corpus
