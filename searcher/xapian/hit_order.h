#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

struct RankedRow {
  RowSet::Row row;
  double score = 0;
};

// One page of rows in the order asked for.
struct RankedPage {
  std::vector<RankedRow> rows;
  // Cursor of the next page; empty on the last one.
  std::string next;
};

// The page of matching rows after request.cursor. By relevance where the query weighs anything,
// else by date; rows without the date come last, equal ones by row. A cursor holds the date and row
// of the last hit, so that reports added meanwhile shift nothing; by relevance, where they change
// every score, the page begins after the place that hit has now. Throws Xapian::Error.
RankedPage rank(const Xapian::Database& database, const Snapshot& snapshot, const RowSet& matching,
                const Request& request);

}  // namespace searcher
