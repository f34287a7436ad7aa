#pragma once

#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// Counts rows (already without the axis' own filter) by date. `chosen` is the axis' own filter: an
// interval too fine for the whole axis is kept for it and as much again on both sides.
Histogram count_dates(const Snapshot& snapshot, const RowSet& rows, DateField field, Interval interval,
                      const DateFilter& chosen);

}  // namespace searcher
