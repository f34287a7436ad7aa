#include "corpus/cues.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "corpus/text.h"

namespace corpus {
namespace {

// Words of the cue's phrase with which a text begins.
std::size_t length(Cue cue, std::string_view text) {
  const std::vector<Word> words = split_words(text);
  return Cues::built_in().mark(words)[0][static_cast<std::size_t>(cue)];
}

TEST(Cues, TheLongestPhraseCounts) {
  EXPECT_EQ(length(Cue::Office, "Prime Minister Doe"), 2U);
  EXPECT_EQ(length(Cue::Office, "minister Doe"), 1U);
  EXPECT_EQ(length(Cue::Office, "Secretary of State Doe"), 3U);
  EXPECT_EQ(length(Cue::Office, "Secretary of the club"), 1U);
}

TEST(Cues, OneWordMayBeSeveralCues) {
  EXPECT_EQ(length(Cue::Office, "general"), 1U);
  EXPECT_EQ(length(Cue::Modifier, "general"), 1U);
  EXPECT_EQ(length(Cue::Honorific, "general"), 0U);
}

TEST(Cues, CapitalsAndAccentsDoNotMatter) {
  EXPECT_EQ(length(Cue::Office, "PRESIDENT"), 1U);
  EXPECT_EQ(length(Cue::Office, "président"), 1U);
  EXPECT_EQ(length(Cue::UnContext, "U.N."), 1U);
}

TEST(Cues, LanguagesHaveTheirWords) {
  EXPECT_EQ(length(Cue::Office, "міністр оборони"), 2U);
  EXPECT_EQ(length(Cue::Honorific, "السيد"), 1U);
  EXPECT_EQ(length(Cue::WeaponContext, "ракета"), 1U);
  EXPECT_EQ(length(Cue::Particle, "de"), 1U);
}

TEST(Cues, OtherWordsAreNone) {
  for (std::size_t cue = 0; cue < kCues; ++cue)
    EXPECT_EQ(length(static_cast<Cue>(cue), "lawnmower"), 0U);
}

TEST(Cues, EveryWordOfATextIsMarked) {
  const std::vector<Word> words = split_words("the drone and the missile");
  const std::vector<CueLengths> marks = Cues::built_in().mark(words);
  ASSERT_EQ(marks.size(), 5U);
  EXPECT_EQ(marks[1][static_cast<std::size_t>(Cue::WeaponContext)], 1U);
  EXPECT_EQ(marks[4][static_cast<std::size_t>(Cue::WeaponContext)], 1U);
  EXPECT_TRUE(Cues::built_in().mark({}).empty());
}

}  // namespace
}  // namespace corpus
