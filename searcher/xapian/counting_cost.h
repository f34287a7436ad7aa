#pragma once

#include <cstddef>
#include <optional>

#include "indexer/facet_columns.h"
#include "searcher/xapian/facet_counts.h"

namespace searcher {

// The way of counting that is likely to cost least. `candidates` is how many values can be listed;
// nothing when all can.
FacetCounting::Way cheapest_way(const indexer::ValueRows& values, const FacetCountAsk& ask,
                                std::optional<std::size_t> candidates);

}  // namespace searcher
