#include "searcher/xapian/row_set.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

namespace {

using searcher::RowSet;

RowSet set_of(RowSet::Row row_count, const std::set<RowSet::Row>& rows) {
  RowSet set(row_count);
  for (const RowSet::Row row : rows) set.insert(row);
  return set;
}

std::vector<RowSet::Row> rows_of(const RowSet& set) {
  std::vector<RowSet::Row> rows;
  set.for_each([&](RowSet::Row row) { rows.push_back(row); });
  return rows;
}

TEST(RowSet, HoldsWhatWasInserted) {
  const RowSet set = set_of(200, {1, 63, 64, 127, 128, 199});
  EXPECT_EQ(rows_of(set), (std::vector<RowSet::Row>{1, 63, 64, 127, 128, 199}));
  EXPECT_EQ(set.count(), 6U);
  EXPECT_TRUE(set.contains(64));
  EXPECT_FALSE(set.contains(65));
}

TEST(RowSet, NextIsTheFirstRowAtOrAfter) {
  const RowSet set = set_of(130, {5, 64, 129});
  EXPECT_EQ(set.next(0), 5U);
  EXPECT_EQ(set.next(5), 5U);
  EXPECT_EQ(set.next(6), 64U);
  EXPECT_EQ(set.next(65), 129U);
  EXPECT_EQ(set.next(130), 130U);
  EXPECT_EQ(set.next(4'000'000'000), 130U);
}

TEST(RowSet, MayBeEmpty) {
  for (const RowSet::Row row_count : {0U, 1U, 64U, 65U}) {
    EXPECT_TRUE(rows_of(RowSet(row_count)).empty());
    EXPECT_EQ(RowSet(row_count).next(0), row_count);
    EXPECT_EQ(RowSet(row_count).count(), 0U);
  }
}

TEST(RowSet, CombinesAsSetsDo) {
  std::mt19937 random(3);
  for (const RowSet::Row row_count : {1U, 64U, 100U, 192U}) {
    std::set<RowSet::Row> left;
    std::set<RowSet::Row> right;
    for (RowSet::Row row = 0; row < row_count; ++row) {
      if (random() % 2 == 0) left.insert(row);
      if (random() % 3 == 0) right.insert(row);
    }
    std::set<RowSet::Row> both;
    std::set<RowSet::Row> any = left;
    std::set<RowSet::Row> without = left;
    for (const RowSet::Row row : right) {
      if (left.contains(row)) both.insert(row);
      any.insert(row);
      without.erase(row);
    }
    const RowSet other = set_of(row_count, right);
    RowSet set = set_of(row_count, left);
    EXPECT_EQ(set &= other, set_of(row_count, both));
    set = set_of(row_count, left);
    EXPECT_EQ(set |= other, set_of(row_count, any));
    set = set_of(row_count, left);
    EXPECT_EQ(set -= other, set_of(row_count, without));
    EXPECT_EQ(set.count(), without.size());
  }
}

}  // namespace
