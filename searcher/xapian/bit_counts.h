#pragma once

#include <cstddef>

#include "indexer/facet_columns.h"

// Counting over sets of rows, with the instructions that this machine has. Both sets of one call
// are equally long.
namespace searcher {

std::size_t count_bits(indexer::RowBits bits);
// Rows in both.
std::size_t count_common(indexer::RowBits one, indexer::RowBits other);
// Stops at the first row in both.
bool have_common(indexer::RowBits one, indexer::RowBits other);

}  // namespace searcher
