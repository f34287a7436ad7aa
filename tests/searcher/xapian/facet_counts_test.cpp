#include "searcher/xapian/facet_counts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using searcher::ColumnCounts;
using searcher::count_values;
using searcher::RowSet;
using searcher::top_values;

using Column = indexer::FacetColumn<std::string>;

Column weapons() {
  return indexer::make_column<std::string>(
      {{"lancet", {1, 2, 3}}, {"grad", {2, 4}}, {"atacms", {4, 5}}}, 8);
}

RowSet rows(const std::vector<RowSet::Row>& of) {
  RowSet set(8);
  for (const RowSet::Row row : of) set.insert(row);
  return set;
}

std::vector<std::string> top_keys(const std::vector<RowSet::Row>& of, std::size_t limit) {
  const Column column = weapons();
  std::vector<std::string> keys;
  for (const std::uint32_t ordinal : top_values(count_values(column, rows(of)), column, limit)) {
    keys.push_back(column.values[ordinal].key);
  }
  return keys;
}

using Keys = std::vector<std::string>;

TEST(FacetCounts, AreNumbersOfReports) {
  const Column column = weapons();
  const ColumnCounts counts = count_values(column, rows({1, 2, 4}));
  ASSERT_EQ(column.values[0].key, "lancet");
  EXPECT_EQ(counts.values, (std::vector<std::uint32_t>{2, 1, 2}));
  EXPECT_EQ(counts.distinct, 3U);
  EXPECT_EQ(counts.none, 0U);
}

TEST(FacetCounts, ReportsWithoutAValueAreNone) {
  EXPECT_EQ(count_values(weapons(), rows({1, 6, 7})).none, 2U);
  EXPECT_EQ(count_values(weapons(), rows({1, 6, 7})).distinct, 1U);
}

TEST(FacetCounts, NoRowsHaveNoValues) {
  EXPECT_EQ(count_values(weapons(), rows({})).distinct, 0U);
  EXPECT_TRUE(top_keys({}, 10).empty());
}

TEST(FacetCounts, TopValuesStandByFallingCountThenByKey) {
  EXPECT_EQ(top_keys({1, 2, 3, 4, 5}, 10), (Keys{"lancet", "atacms", "grad"}));
  EXPECT_EQ(top_keys({4, 5}, 10), (Keys{"atacms", "grad"}));
}

TEST(FacetCounts, TopValuesAreNoMoreThanAskedFor) {
  EXPECT_EQ(top_keys({1, 2, 3, 4, 5}, 2), (Keys{"lancet", "atacms"}));
  EXPECT_TRUE(top_keys({1, 2, 3, 4, 5}, 0).empty());
}

}  // namespace
