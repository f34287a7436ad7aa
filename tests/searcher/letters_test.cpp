#include "searcher/letters.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

TEST(Letters, AreTheCodePointsOfAnyScript) {
  EXPECT_EQ(letters_of("aé"), U"aé");
  EXPECT_EQ(letters_of("Київ"), U"Київ");
  EXPECT_EQ(letters_of("ميناء"), U"ميناء");
  EXPECT_EQ(letters_of("🛰"), U"🛰");
  EXPECT_EQ(letters_of(""), U"");
}

TEST(Letters, OfOtherBytesThereAreSomeToo) {
  EXPECT_EQ(letters_of("\xFF").size(), 1U);
  EXPECT_FALSE(letters_of("\x80\xC3").empty());
}

}  // namespace
}  // namespace searcher
