#pragma once

#include <cstddef>

#include "indexer/facet_columns.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// How many of the values have a row among those found. The frequent ones are seen in some of these
// rows, the others value by value.
std::size_t count_present(const indexer::ValueRows& values, const CountedRows& found);

}  // namespace searcher
