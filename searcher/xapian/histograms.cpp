#include "searcher/xapian/histograms.h"

#include <memory>
#include <vector>

namespace searcher {

Histogram count_dates(const Snapshot& snapshot, const CountedRows& rows, const DateAsk& ask) {
  const indexer::FacetColumns& columns = snapshot.columns();
  const std::shared_ptr<const BucketPlan> plan = snapshot.bucket_plan(ask);
  Histogram histogram = plan->empty;
  histogram.none = rows.count - count_common(rows.rows.bits(), snapshot.dated(ask.field));
  if (rows.count <= snapshot.all().count / 2) {
    const auto counts = count_buckets(columns, ask.field, *plan, rows.rows);
    for (std::size_t i = 0; i < counts.size(); ++i) histogram.buckets[i].count = counts[i];
    return histogram;
  }
  // Of many rows it is quicker to count those that are missing.
  RowSet others = snapshot.live();
  others -= rows.rows;
  const auto missing = count_buckets(columns, ask.field, *plan, others);
  for (std::size_t i = 0; i < missing.size(); ++i)
    histogram.buckets[i].count = histogram.buckets[i].of - missing[i];
  return histogram;
}

}  // namespace searcher
