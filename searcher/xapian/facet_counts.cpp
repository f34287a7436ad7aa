#include "searcher/xapian/facet_counts.h"

#include <algorithm>

namespace searcher {

std::vector<std::uint32_t> top_values(const ColumnCounts& counts,
                                      const indexer::FacetColumn<std::string>& column,
                                      std::size_t limit) {
  std::vector<std::uint32_t> ordinals;
  ordinals.reserve(counts.distinct);
  for (std::uint32_t i = 0; i < counts.values.size(); ++i) {
    if (counts.values[i] > 0) ordinals.push_back(i);
  }
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    if (counts.values[a] != counts.values[b]) return counts.values[a] > counts.values[b];
    return column.values[a].key < column.values[b].key;
  };
  const std::size_t shown = std::min(limit, ordinals.size());
  std::partial_sort(ordinals.begin(), ordinals.begin() + static_cast<std::ptrdiff_t>(shown),
                    ordinals.end(), before);
  ordinals.resize(shown);
  return ordinals;
}

}  // namespace searcher
