#pragma once

#include <cstdint>
#include <vector>

#include "indexer/facet_columns.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// Exact counts of one facet over a set of rows.
struct ColumnCounts {
  // By ordinal.
  std::vector<std::uint32_t> values;
  // Rows without a value.
  std::size_t none = 0;
  // Values with a count above 0.
  std::size_t distinct = 0;
};

template <typename Key>
ColumnCounts count_values(const indexer::FacetColumn<Key>& column, const RowSet& rows) {
  ColumnCounts counts{std::vector<std::uint32_t>(column.values.size()), 0, 0};
  rows.for_each([&](indexer::Row row) {
    const auto ordinals = column.rows.of(row);
    if (ordinals.empty()) ++counts.none;
    for (const std::uint32_t ordinal : ordinals) {
      if (counts.values[ordinal]++ == 0) ++counts.distinct;
    }
  });
  return counts;
}

// The ordinals with the highest counts above 0, at most `limit`: by falling count, then by key.
std::vector<std::uint32_t> top_values(const ColumnCounts& counts,
                                      const indexer::FacetColumn<std::string>& column,
                                      std::size_t limit);

}  // namespace searcher
