#include "indexer/facet_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using indexer::FacetColumn;
using indexer::make_column;
using indexer::Row;

std::vector<std::string> keys_of(const FacetColumn<std::string>& column) {
  std::vector<std::string> keys;
  for (const auto& value : column.values) keys.push_back(value.key);
  return keys;
}

std::vector<std::string> keys_of_row(const FacetColumn<std::string>& column, Row row) {
  std::vector<std::string> keys;
  for (const std::uint32_t ordinal : column.rows.of(row))
    keys.push_back(column.values[ordinal].key);
  return keys;
}

TEST(FacetColumns, ValuesStandByFallingCountThenByKey) {
  const auto column =
      make_column<std::string>({{"grad", {2}}, {"lancet", {1, 2, 3}}, {"atacms", {3}}}, 4);
  EXPECT_EQ(keys_of(column), (std::vector<std::string>{"lancet", "atacms", "grad"}));
  EXPECT_EQ(column.values[0].reports, 3U);
  EXPECT_EQ(column.values[1].reports, 1U);
}

TEST(FacetColumns, EachRowHasItsValues) {
  const auto column =
      make_column<std::string>({{"grad", {2}}, {"lancet", {1, 2, 3}}, {"atacms", {3}}}, 5);
  EXPECT_EQ(keys_of_row(column, 1), (std::vector<std::string>{"lancet"}));
  EXPECT_EQ(keys_of_row(column, 2), (std::vector<std::string>{"lancet", "grad"}));
  EXPECT_EQ(keys_of_row(column, 3), (std::vector<std::string>{"lancet", "atacms"}));
  EXPECT_TRUE(keys_of_row(column, 0).empty());
  EXPECT_TRUE(keys_of_row(column, 4).empty());
}

TEST(FacetColumns, AColumnMayBeEmpty) {
  const auto column = make_column<std::string>({}, 3);
  EXPECT_TRUE(column.values.empty());
  for (Row row = 0; row < 3; ++row) EXPECT_TRUE(column.rows.of(row).empty());
}

TEST(FacetColumns, AnIndexMayHoldNoReport) {
  EXPECT_TRUE(make_column<std::string>({}, 1).rows.of(0).empty());
}

}  // namespace
