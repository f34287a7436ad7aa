#include "corpus/readers/placed_text.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

std::vector<std::string> texts_of(const PlacedPage& lines) {
  std::vector<std::string> texts;
  for (const PlacedText& line : lines) texts.push_back(line.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(PlacedText, WordsBesideEachOtherAreALine) {
  EXPECT_EQ(texts_of(lines_of({{"The", 10, 30, 10, 20, true},
                               {"port", 33, 60, 11, 21, false},
                               {"closed", 10, 40, 22, 32, false}})),
            (Texts{"The port", "closed"}));
}

TEST(PlacedText, PartsOfAWordAreOneWord) {
  EXPECT_EQ(texts_of(lines_of({{"Sha", 10, 30, 10, 20, false}, {"hed", 30.5, 60, 10, 20, false}})),
            Texts{"Shahed"});
}

TEST(PlacedText, ColumnBesideItIsALineOfItsOwn) {
  EXPECT_EQ(
      texts_of(lines_of({{"left", 10, 30, 50, 60, false}, {"right", 100, 130, 10, 20, false}})),
      (Texts{"left", "right"}));
}

}  // namespace
}  // namespace corpus
