#include <gtest/gtest.h>

#include "corpus/text.h"

// Ways to write a word in Arabic script that a reader takes for the same.
namespace corpus {
namespace {

TEST(ArabicScript, YehIsOneLetterOnEveryKeyboard) {
  EXPECT_EQ(fold("على"), fold("علي"));
  EXPECT_EQ(fold("کی‌یف"), fold("كييف"));
  EXPECT_EQ(fold("ايران"), fold("ایران"));
}

TEST(ArabicScript, KafIsOneLetterOnEveryKeyboard) {
  EXPECT_EQ(fold("کرج"), fold("كرج"));
  EXPECT_EQ(fold("\u06AAابل"), fold("كابل"));
}

TEST(ArabicScript, AlefIsOneLetterWithAndWithoutHamzaOrMadda) {
  for (const char* word : {"أحمد", "إحمد", "آحمد", "\u0671حمد", "\u0627\u0654حمد"})
    EXPECT_EQ(fold(word), fold("احمد")) << word;
}

TEST(ArabicScript, HamzaOnItsSeatIsDroppedAndAloneIsKept) {
  EXPECT_EQ(fold("مسؤول"), fold("مسوول"));
  EXPECT_EQ(fold("رئيس"), fold("رييس"));
  EXPECT_NE(fold("ماء"), fold("ما"));
}

TEST(ArabicScript, TehMarbutaIsWrittenAsHeh) {
  EXPECT_EQ(fold("غزة"), fold("غزه"));
  EXPECT_EQ(fold("خان\u06C0"), fold("خانه"));
  EXPECT_EQ(fold("خان\u06D5\u0654"), fold("خانه"));
  EXPECT_EQ(fold("\u06BEند"), fold("هند"));
  EXPECT_EQ(fold("\u06C1ند"), fold("هند"));
}

TEST(ArabicScript, VowelSignsTatweelAndJoinersAreNoLetters) {
  EXPECT_EQ(fold("كِتَابٌ"), fold("كتاب"));
  EXPECT_EQ(fold("محمّد"), fold("محمد"));
  EXPECT_EQ(fold("مـحـمد"), fold("محمد"));
  EXPECT_EQ(fold("رحم\u0670ن"), fold("رحمن"));
  EXPECT_EQ(fold("می\u200Cروند"), fold("میروند"));
  EXPECT_EQ(fold("می\u200Dروند"), fold("میروند"));
}

TEST(ArabicScript, LettersOfOldFontsAreTheLetters) {
  EXPECT_EQ(fold("\uFEDB\uFE98\uFE8E\uFE8F"), fold("كتاب"));
  EXPECT_EQ(fold("\uFEFB"), fold("لا"));
}

TEST(ArabicScript, DigitsOfBothKindsAreNumbers) {
  EXPECT_EQ(fold("١٣٦"), "136");
  EXPECT_EQ(fold("۱۳۶"), "136");
}

TEST(ArabicScript, LettersThatDifferStayApart) {
  EXPECT_NE(fold("گرد"), fold("كرد"));
  EXPECT_NE(fold("پل"), fold("بل"));
  EXPECT_NE(fold("چین"), fold("جین"));
}

}  // namespace
}  // namespace corpus
