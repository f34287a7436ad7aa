#include "indexer/facet_columns.h"

#include <algorithm>
#include <utility>

namespace indexer {

template <typename Key>
FacetColumn<Key> make_column(std::vector<ValuePostings<Key>> postings, Row row_count) {
  std::sort(postings.begin(), postings.end(), [](const auto& a, const auto& b) {
    if (a.rows.size() != b.rows.size()) return a.rows.size() > b.rows.size();
    return a.key < b.key;
  });
  FacetColumn<Key> column;
  std::vector<std::uint32_t>& starts = column.rows.starts;
  starts.assign(row_count + 1, 0);
  for (const auto& value : postings) {
    for (const Row row : value.rows) ++starts[row + 1];
  }
  for (Row row = 0; row < row_count; ++row) starts[row + 1] += starts[row];
  column.rows.ordinals.resize(starts[row_count]);
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (auto& value : postings) {
    const auto ordinal = static_cast<std::uint32_t>(column.values.size());
    for (const Row row : value.rows) column.rows.ordinals[next[row]++] = ordinal;
    column.values.push_back({std::move(value.key), static_cast<std::uint32_t>(value.rows.size())});
  }
  return column;
}

template FacetColumn<std::string> make_column(std::vector<ValuePostings<std::string>>, Row);
template FacetColumn<corpus::DateSpan> make_column(std::vector<ValuePostings<corpus::DateSpan>>,
                                                   Row);

}  // namespace indexer
