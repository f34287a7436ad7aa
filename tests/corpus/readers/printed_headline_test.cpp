#include "corpus/readers/printed_headline.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

PlacedText line_of(const std::string& text, double height) {
  return {text, 0, 100, 0, height, false};
}

std::string headline_of(const std::vector<PlacedText>& first_page) {
  return printed_headline({{}, first_page, {line_of("A VERY LARGE LINE", 90)}});
}

const PlacedText kLine = line_of("The port was shut, the office said.", 10);

TEST(PrintedHeadline, IsTheLargestLinesOfTheFirstPage) {
  EXPECT_EQ(headline_of({line_of("Bulletin 7", 8), line_of("Harbour closed", 16),
                         line_of("after a night raid", 16), line_of("What we know", 12), kLine,
                         kLine, kLine}),
            "Harbour closed after a night raid");
}

TEST(PrintedHeadline, IsNoneWhenAllLinesAreAlike) {
  EXPECT_EQ(headline_of({line_of("Harbour closed", 10), kLine, kLine, kLine}), "");
}

TEST(PrintedHeadline, IsNoLoneLetterOrNumber) {
  EXPECT_EQ(headline_of({line_of("7", 40), line_of("Harbour closed", 16), kLine, kLine, kLine}),
            "");
  EXPECT_EQ(headline_of({line_of("Harbour closed", 16), line_of("T", 30), kLine, kLine, kLine}),
            "");
}

TEST(PrintedHeadline, IsNoPageOfLargeText) {
  std::vector<PlacedText> page(20, line_of("The port was shut again.", 20));
  page.insert(page.end(), 30, kLine);
  EXPECT_EQ(headline_of(page), "");
}

TEST(PrintedHeadline, NothingHasNone) { EXPECT_EQ(printed_headline({{}, {}}), ""); }

}  // namespace
}  // namespace corpus
