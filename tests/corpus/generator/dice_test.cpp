#include "corpus/generator/dice.h"

#include <gtest/gtest.h>

#include <vector>

namespace corpus {
namespace {

TEST(Dice, TheSameSeedThrowsTheSameOnEveryMachine) {
  Dice dice(42);
  std::vector<std::uint32_t> thrown;
  for (int i = 0; i < 6; ++i) thrown.push_back(dice.below(100));
  EXPECT_EQ(thrown, (std::vector<std::uint32_t>{75, 63, 75, 13, 90, 9}));
}

TEST(Dice, RanksStayBelowTheirNumber) {
  Dice dice(1);
  for (const std::uint32_t count : {1U, 2U, 3U, 100U, 1000U}) {
    for (int i = 0; i < 1000; ++i) EXPECT_LT(dice.rank_below(count), count);
  }
}

TEST(Dice, ARankIsHalfAsLikelyAsTheOneOfHalfItsSize) {
  Dice dice(7);
  std::vector<int> times(1000);
  for (int i = 0; i < 200'000; ++i) ++times[dice.rank_below(1000)];
  EXPECT_NEAR(times[0], 20'000, 1500);
  EXPECT_NEAR(times[1] + times[2], times[0], 1500);
  EXPECT_NEAR(times[3] + times[4] + times[5] + times[6], times[0], 1500);
  EXPECT_GT(times[999], 0);
}

}  // namespace
}  // namespace corpus
