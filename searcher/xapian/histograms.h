#pragma once

#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// Counts rows (already without the axis' own filter, `chosen`) by date, in the buckets of
// empty_histogram.
Histogram count_dates(const Snapshot& snapshot, const RowSet& rows, DateField field,
                      Interval interval, const DateFilter& chosen);

}  // namespace searcher
