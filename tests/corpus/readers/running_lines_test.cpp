#include "corpus/readers/running_lines.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

PlacedPage page_of(const std::vector<std::string>& texts) {
  PlacedPage page;
  double top = 0;
  for (const std::string& text : texts) {
    page.push_back({text, 0, 100, top, top + 10, false});
    top += 12;
  }
  return page;
}

std::vector<std::string> kept(const std::vector<std::vector<std::string>>& texts) {
  std::vector<PlacedPage> pages;
  for (const std::vector<std::string>& page : texts) pages.push_back(page_of(page));
  std::vector<std::string> lines;
  for (const PlacedPage& page : without_running_lines(std::move(pages))) {
    for (const PlacedText& line : page) lines.push_back(line.text);
  }
  return lines;
}

using Texts = std::vector<std::string>;

TEST(RunningLines, HeadsAndNumberedFeetAreLeftOut) {
  EXPECT_EQ(kept({{"Bulletin", "a", "b", "c", "d", "Page 1 of 3"},
                  {"Bulletin", "e", "f", "g", "h", "Page 2 of 3"},
                  {"Bulletin", "i", "j", "k", "l", "Page 3 of 3"}}),
            (Texts{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}));
}

TEST(RunningLines, WhatIsRepeatedInTheMiddleStays) {
  EXPECT_EQ(kept({{"a", "b", "c", "x", "d", "e", "f"}, {"g", "h", "i", "x", "j", "k", "l"}}).size(),
            14U);
}

TEST(RunningLines, LeftAndRightPagesMayDiffer) {
  EXPECT_EQ(kept({{"Left", "a"}, {"Right", "b"}, {"Left", "c"}, {"Right", "d"}}),
            (Texts{"a", "b", "c", "d"}));
}

TEST(RunningLines, TitleThatIsLargerThanTheHeadsStays) {
  std::vector<PlacedPage> pages = {page_of({"Harbour closed", "a"}),
                                   page_of({"Harbour closed", "b"}),
                                   page_of({"Harbour closed", "c"})};
  pages[0][0].top = -10;
  pages = without_running_lines(std::move(pages));
  EXPECT_EQ(pages[0].front().text, "Harbour closed");
  EXPECT_EQ(pages[1].front().text, "b");
}

TEST(RunningLines, LineOfOnePageStays) {
  EXPECT_EQ(kept({{"Title", "a"}, {"b"}, {"c"}}), (Texts{"Title", "a", "b", "c"}));
}

TEST(RunningLines, NumberOfThePageIsLeftOutAnyway) {
  EXPECT_EQ(kept({{"The port was shut.", "– 1 –"}}), Texts{"The port was shut."});
  EXPECT_EQ(kept({{"Ships that came in:", "14"}}), (Texts{"Ships that came in:", "14"}));
}

TEST(RunningLines, PagesThatAreAlikeKeepTheirText) {
  EXPECT_EQ(kept({{"Shut."}, {"Shut."}}), (Texts{"Shut.", "Shut."}));
}

}  // namespace
}  // namespace corpus
