#pragma once

#include "searcher/page.h"
#include "searcher/xapian/bucket_plan.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// Counts rows (already without the axis' own filter) by date, in the buckets of empty_histogram.
Histogram count_dates(const Snapshot& snapshot, const CountedRows& rows, const DateAsk& ask);

}  // namespace searcher
