#pragma once

#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/xapian/best_rows.h"
#include "searcher/xapian/block_max.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"
#include "searcher/xapian/weighing.h"

namespace searcher {

// One page of rows in the order asked for.
struct RankedPage {
  std::vector<RankedRow> rows;
  // Cursor of the next page; empty on the last one.
  std::string next;
};

// The page of matching rows after request.cursor. By relevance where the query weighs anything,
// else by date; rows without the date come last, equal ones by row. A cursor holds the date and row
// of the last hit, so that reports added meanwhile shift nothing; by relevance, where they change
// every score, the page begins after the place that hit has now.
RankedPage rank(const Snapshot& snapshot, const Weighing& weighing, const RowSet& matching,
                const Request& request);

// The same of rows that are not known to match, by relevance (ranked_alone() in match_set.h).
RankedPage rank_unmatched(const Snapshot& snapshot, const Weighing& weighing,
                          const Candidates& candidates, const Request& request);

}  // namespace searcher
