#include "searcher/query_fields.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

using namespace std::chrono_literals;

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

TEST(QueryFields, EndsOfARangeMayBeDaysMonthsOrYears) {
  EXPECT_EQ(parse_asked_span("2021..2022-02"), (corpus::DateSpan{2021y / 1 / 1, 2022y / 2 / 28}));
  EXPECT_EQ(parse_asked_span("2022-02-03..2022-02-03"),
            (corpus::DateSpan{2022y / 2 / 3, 2022y / 2 / 3}));
}

TEST(QueryFields, OpenEndsReachToTheFirstAndTheLastDay) {
  EXPECT_EQ(parse_asked_span("..2022"), (corpus::DateSpan{kFirstDay, 2022y / 12 / 31}));
  EXPECT_EQ(parse_asked_span("2022.."), (corpus::DateSpan{2022y / 1 / 1, kLastDay}));
}

TEST(QueryFields, WhatIsNoSpanIsNothing) {
  for (const auto* text :
       {"", "..", "2022-13", "2022...2023", "2023..2022", "2022-02-30", "22", "soon"}) {
    EXPECT_FALSE(parse_asked_span(text)) << text;
  }
}

}  // namespace
}  // namespace searcher
