#pragma once

#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// A date axis as it is asked for.
struct DateAsk {
  DateField field;
  Interval interval;
  // The axis' own filter.
  DateFilter chosen;
};

// Counts rows (already without the axis' own filter) by date, in the buckets of empty_histogram.
Histogram count_dates(const Snapshot& snapshot, const RowSet& rows, const DateAsk& ask);

}  // namespace searcher
