#pragma once

#include <xapian.h>

#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// Rows that match the text of a query, before any filter. Throws Xapian::Error.
RowSet match_set(const Xapian::Database& database, const Snapshot& snapshot, const Node& query);

}  // namespace searcher
