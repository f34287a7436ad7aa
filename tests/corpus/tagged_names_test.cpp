#include "corpus/tagged_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/lexicon.h"
#include "tests/support/sample.h"

namespace corpus {
namespace {

TEST(TaggedNames, AreFoundByTheirWords) {
  const TaggedNames names({{1, 3, NameKind::Person, 2}, {4, 5, NameKind::Place, 1}}, 6);
  EXPECT_EQ(names.at(0), nullptr);
  EXPECT_EQ(names.at(2)->kind, NameKind::Person);
  EXPECT_EQ(names.at(9), nullptr);
  EXPECT_NE(names.exactly(1, 3), nullptr);
  EXPECT_EQ(names.exactly(1, 2), nullptr);
  EXPECT_EQ(names.around(1, 3), nullptr);
  EXPECT_NE(names.around(2, 3), nullptr);
  EXPECT_EQ(names.around(2, 5), nullptr);
}

// What is left of one name, which is the whole text but for what is in round brackets at its ends.
std::string left_of(const std::string& text, NameKind kind) {
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  const std::vector<LexiconMatch> matches =
      testing_support::lexicon().matches(text, words, std::nullopt);
  const std::vector<TaggedName> left =
      plausible_names(named, matches, {{0, words.size(), kind, 1}});
  if (left.empty()) return "";
  return std::string(named.surface(left[0].first_word, left[0].last_word));
}

TEST(PlausibleNames, BeginAndEndWithCapitals) {
  EXPECT_EQ(left_of("U.S. position", NameKind::Organisation), "U.S");
  EXPECT_EQ(left_of("the Quiet Front", NameKind::Organisation), "Quiet Front");
  EXPECT_EQ(left_of("van der Quill", NameKind::Person), "van der Quill");
  EXPECT_EQ(left_of("Sector 9", NameKind::Place), "Sector 9");
}

TEST(PlausibleNames, KeepTheArticleOfAKnownName) {
  EXPECT_EQ(left_of("The Hague", NameKind::Place), "The Hague");
}

TEST(PlausibleNames, AnOfficeIsNoOrganisation) {
  EXPECT_EQ(left_of("Quiet Ambassador", NameKind::Organisation), "");
  EXPECT_EQ(left_of("Office of the Prime Minister", NameKind::Organisation),
            "Office of the Prime Minister");
}

TEST(PlausibleNames, TwoPlacesAreTwo) {
  EXPECT_EQ(left_of("Iran-Iraq", NameKind::Organisation), "");
  EXPECT_EQ(left_of("Iran, Iraq", NameKind::Place), "");
}

}  // namespace
}  // namespace corpus
