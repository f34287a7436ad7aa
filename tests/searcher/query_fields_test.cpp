#include "searcher/query_fields.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

TEST(QueryFields, NamesAreKnownInAnyCapitalisation) {
  EXPECT_TRUE(find_field("Weapon"));
  EXPECT_TRUE(find_field("PUBLISHED"));
  EXPECT_FALSE(find_field("weapons"));
  EXPECT_FALSE(find_field(""));
}

TEST(QueryFields, NearestIsTheOneWithFewestErrors) {
  EXPECT_EQ(nearest_field("weapn"), "weapon");
  EXPECT_EQ(nearest_field("organization"), "organisation");
  EXPECT_EQ(nearest_field("Persons"), "person");
  EXPECT_EQ(nearest_field("http"), "");
  EXPECT_EQ(nearest_field(""), "");
}

}  // namespace
}  // namespace searcher
