#pragma once

#include <vector>

#include "indexer/posting_blocks.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// `rows` and those of a list.
RowSet with_list(RowSet rows, const indexer::PostingList& list);

// Rows that are in any of the lists, beside those in `rows`. Only those among `within` are sure to
// be there, if it is given.
RowSet rows_in_any(const std::vector<indexer::PostingList>& lists, RowSet rows,
                   const RowSet* within);

}  // namespace searcher
