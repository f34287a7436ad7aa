#include "web/nearest_name.h"

#include <vector>

#include <gtest/gtest.h>

namespace web {
namespace {

const std::vector<std::string> kNames = {"weapon", "resolution", "person", "place"};

TEST(NearestName, ASlipOfTheFingersIsFound) {
  EXPECT_EQ(nearest_name("wepon", kNames), "weapon");
  EXPECT_EQ(nearest_name("resolutions", kNames), "resolution");
}

TEST(NearestName, AnotherWordAltogetherHasNone) {
  EXPECT_EQ(nearest_name("colour", kNames), std::nullopt);
  EXPECT_EQ(nearest_name(std::string(10000, 'w'), kNames), std::nullopt);
}

}  // namespace
}  // namespace web
