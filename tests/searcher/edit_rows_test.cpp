#include "searcher/edit_rows.h"

#include <gtest/gtest.h>

#include <string_view>

namespace searcher {
namespace {

std::optional<unsigned> edits(const std::u32string& wanted, std::u32string_view other,
                              unsigned most = 2) {
  EditRows rows(wanted, most);
  for (const char32_t letter : other) rows.add(letter);
  return rows.edits();
}

TEST(EditRows, OneEditIsALetterMoreLessOrOther) {
  EXPECT_EQ(edits(U"kyiv", U"kyiv"), 0U);
  EXPECT_EQ(edits(U"kyiv", U"kyyiv"), 1U);
  EXPECT_EQ(edits(U"kyiv", U"kyv"), 1U);
  EXPECT_EQ(edits(U"kyiv", U"kyev"), 1U);
  EXPECT_EQ(edits(U"київ", U"киев"), 1U);
}

TEST(EditRows, NeighboursThatChangePlacesAreOneEdit) {
  EXPECT_EQ(edits(U"kyiv", U"kyvi"), 1U);
  EXPECT_EQ(edits(U"kyiv", U"ykvi"), 2U);
}

TEST(EditRows, MoreThanAskedForIsNothing) {
  EXPECT_EQ(edits(U"kyiv", U"lviv", 1), std::nullopt);
  EXPECT_EQ(edits(U"kyiv", U"lviv", 2), 2U);
  EXPECT_EQ(edits(U"", U"abc"), std::nullopt);
  EXPECT_EQ(edits(U"abc", U""), std::nullopt);
}

TEST(EditRows, LettersCanBeTakenBack) {
  EditRows rows(U"drone", 1);
  for (const char32_t letter : std::u32string_view(U"dryer")) rows.add(letter);
  EXPECT_FALSE(rows.can_match());
  rows.cut_to(2);
  EXPECT_TRUE(rows.can_match());
  for (const char32_t letter : std::u32string_view(U"ones")) rows.add(letter);
  EXPECT_EQ(rows.edits(), 1U);
}

TEST(EditRows, SpentEditsLeaveTheWantedLettersAlone) {
  EditRows rows(U"drone", 1);
  EXPECT_FALSE(rows.is_spent());
  rows.add(U'x');
  EXPECT_TRUE(rows.can_match());
  EXPECT_TRUE(rows.is_spent());
}

}  // namespace
}  // namespace searcher
