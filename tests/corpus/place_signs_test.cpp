#include "corpus/place_signs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

struct Sign {
  // The name is "Zelm", or begins with a particle before it.
  std::string_view text;
  bool is_place;
  std::string_view language = "en";
};
void PrintTo(const Sign& sign, std::ostream* out) { *out << sign.text; }

class PlaceSigns : public testing::TestWithParam<Sign> {};
TEST_P(PlaceSigns, TellAPlaceByTheWordsBesideIt) {
  const Sign& sign = GetParam();
  const std::vector<Word> words = split_words(sign.text);
  const NamedText text(sign.text, words, sign.language, std::nullopt);
  const auto name = std::find_if(words.begin(), words.end(),
                                 [](const Word& word) { return word.folded == "zelm"; });
  ASSERT_NE(name, words.end());
  const auto at = static_cast<std::size_t>(name - words.begin());
  EXPECT_EQ(stands_as_place(text, at, at + 1, 0), sign.is_place);
}

const Sign kSigns[] = {
    {"They met in Zelm.", true},
    {"Fire broke out near the town of Zelm.", true},
    {"He lives in old Zelm.", true},
    {"The Zelm province is calm.", true},
    {"Zelm, a village on the coast, burned.", true},
    {"ZELM (Wire) — Two people died.", true},
    {"Il vit à Zelm.", true, "fr"},
    {"A Zelm was sold.", false},
    {"Mr Zelm spoke in Paris.", false},
    {"Zelm told him so.", false},
    {"Zelm, in spring, is nice.", false},
};
INSTANTIATE_TEST_SUITE_P(English, PlaceSigns, testing::ValuesIn(kSigns));

TEST(PlaceSigns, AShipIsNamedBehindItsKind) {
  const std::string_view sentence = "The frigate Zelm left Zelm.";
  const std::vector<Word> words = split_words(sentence);
  const NamedText text(sentence, words, "en", std::nullopt);
  EXPECT_TRUE(names_a_ship(text, 2));
  EXPECT_FALSE(names_a_ship(text, 4));
}

}  // namespace
}  // namespace corpus
