#include "searcher/xapian/present_values.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/facet_columns_maker.h"

namespace searcher {
namespace {

using indexer::Row;

constexpr Row kRows = 40'000;
constexpr std::size_t kValues = 20'000;

// Values of which the first are in many rows and most in few.
indexer::FacetColumns skewed_columns() {
  std::mt19937 random(11);
  indexer::GatheredRows gathered;
  gathered.row_count = kRows + 1;
  std::vector<std::vector<Row>> rows_of(kValues);
  for (Row row = 1; row <= kRows; ++row) {
    gathered.live.push_back(row);
    for (int i = 0; i < 4; ++i) {
      const double place =
          std::pow(static_cast<double>(kValues), std::generate_canonical<double, 32>(random));
      std::vector<Row>& of = rows_of[static_cast<std::size_t>(place) % kValues];
      if (of.empty() || of.back() != row) of.push_back(row);
    }
  }
  for (std::size_t i = 0; i < kValues; ++i) {
    if (rows_of[i].empty()) continue;
    const std::string name = "v" + std::to_string(i);
    gathered.facets[corpus::index_of(corpus::Facet::Person)].push_back(
        {name, std::move(rows_of[i]), name});
  }
  const indexer::Revision revision{"test", 1};
  auto file = indexer::ColumnFile::of(indexer::make_facet_columns(gathered, revision),
                                      indexer::kFacetColumnsKind, revision);
  return *indexer::FacetColumns::of(*std::move(file));
}

TEST(PresentValues, AreThoseOfTheRowsFoundHoweverManyTheseAre) {
  const indexer::FacetColumns columns = skewed_columns();
  const indexer::ValueRows& values = columns.facets[corpus::index_of(corpus::Facet::Person)].values;
  std::mt19937 random(12);
  for (const unsigned one_in : {1U, 2U, 5U, 20U, 100U, 5000U}) {
    RowSet found(columns.row_count);
    std::vector<bool> is_present(values.size());
    std::size_t present = 0;
    for (Row row = 1; row <= kRows; ++row) {
      if (random() % one_in != 0) continue;
      found.insert(row);
      for (const std::uint32_t ordinal : values.by_row.of(row)) {
        if (!is_present[ordinal]) ++present;
        is_present[ordinal] = true;
      }
    }
    EXPECT_EQ(count_present(values, CountedRows(std::move(found))), present) << one_in;
  }
  EXPECT_EQ(count_present(values, CountedRows(RowSet(columns.row_count))), 0U);
}

}  // namespace
}  // namespace searcher
