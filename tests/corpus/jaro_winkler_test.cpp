#include "corpus/jaro_winkler.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(JaroWinkler, AgreesWithThePublishedExamples) {
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.961, 0.001);
  EXPECT_NEAR(jaro_winkler("dwayne", "duane"), 0.840, 0.001);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.813, 0.001);
}

TEST(JaroWinkler, AWordIsWhollyLikeItselfAndNotLikeOneOfOtherLetters) {
  EXPECT_EQ(jaro_winkler("tarn", "tarn"), 1);
  EXPECT_EQ(jaro_winkler("tarn", "quill"), 0);
  EXPECT_EQ(jaro_winkler("", "tarn"), 0);
  EXPECT_EQ(jaro_winkler("", ""), 0);
}

TEST(JaroWinkler, IsTheSameFromBothSides) {
  EXPECT_EQ(jaro_winkler("tarnenko", "tarenko"), jaro_winkler("tarenko", "tarnenko"));
}

}  // namespace
}  // namespace corpus
