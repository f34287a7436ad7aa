#include "searcher/over_representation.h"

#include <gtest/gtest.h>

namespace {

using searcher::over_representation;

TEST(OverRepresentation, IsTheLogLikelihoodRatio) {
  // 2 · (30 ln(30/10) + 70 ln(70/90) + 70 ln(70/90) + 830 ln(830/810)), worked out by hand.
  EXPECT_NEAR(over_representation({30, 100, 100, 1000}), 36.0385, 0.0001);
}

TEST(OverRepresentation, IsNothingForAShareThatIsNoHigherThanInTheIndex) {
  EXPECT_EQ(over_representation({10, 100, 100, 1000}), 0);
  EXPECT_EQ(over_representation({5, 100, 100, 1000}), 0);
  EXPECT_EQ(over_representation({100, 1000, 100, 1000}), 0);
}

TEST(OverRepresentation, AFewReportsSayNothing) {
  EXPECT_EQ(over_representation({2, 2, 2, 1000}), 0);
  EXPECT_GT(over_representation({3, 3, 3, 1000}), 0);
}

TEST(OverRepresentation, PrefersTheTypicalToTheFrequent) {
  const double typical = over_representation({40, 100, 45, 10000});
  const double frequent = over_representation({60, 100, 5000, 10000});
  EXPECT_GT(typical, frequent);
}

TEST(OverRepresentation, MayHaveAllReportsWithTheValueFound) {
  EXPECT_GT(over_representation({50, 50, 50, 50 + 1}), 0);
}

}  // namespace
