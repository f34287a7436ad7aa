#pragma once

#include <xapian.h>

#include "indexer/stories.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"

// The rows of the two leaves of a query that point at a report by its id.
namespace searcher {

// Both throw Xapian::Error.
RowSet rows_of(const CopyOf& copy, const Xapian::Database& database,
               const indexer::Stories& stories);
// Words and values alone count.
RowSet rows_of(const Like& like, const Xapian::Database& database);

// The same for Xapian's matcher: each looks when it is asked. The stories must outlive the query.
Xapian::Query query_of(const CopyOf& copy, const indexer::Stories& stories);
Xapian::Query query_of(const Like& like);

}  // namespace searcher
