#pragma once

#include <cstddef>

#include "indexer/facet_columns.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// How many of the values have a row among those found, seen value by value.
std::size_t count_present(const indexer::ValueRows& values, const RowSet& found);

}  // namespace searcher
