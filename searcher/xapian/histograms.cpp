#include "searcher/xapian/histograms.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "searcher/buckets.h"

namespace searcher {
namespace {

using corpus::DateSpan;
using corpus::Day;
using indexer::Row;

void widen(std::optional<DateSpan>& range, const DateSpan& by) {
  if (!range) range = by;
  range->from = std::min(range->from, by.from);
  range->to = std::max(range->to, by.to);
}

// From the first to the last day of the axis.
std::optional<DateSpan> range_of(const Snapshot& snapshot, DateField field) {
  std::optional<DateSpan> range;
  if (field == DateField::Published) {
    snapshot.live().for_each([&](Row row) {
      if (const std::optional<Day>& day = snapshot.columns().published[row])
        widen(range, {*day, *day});
    });
  } else {
    for (const auto& value : snapshot.columns().mentioned.values) widen(range, value.key);
  }
  return range;
}

// Adds one to `count` of each bucket that a row answers, for every row.
class DateCounter {
 public:
  DateCounter(const Snapshot& snapshot, DateField field, std::vector<Bucket>& buckets)
      : columns_(snapshot.columns()), field_(field), buckets_(buckets), last_row_(buckets.size()) {}

  // Rows without a date.
  std::size_t count(const RowSet& rows, std::size_t Bucket::*member) {
    std::size_t none = 0;
    std::fill(last_row_.begin(), last_row_.end(), 0);
    rows.for_each([&](Row row) { none += count_row(row, member) ? 0 : 1; });
    return none;
  }

 private:
  // Whether the row has a date at all.
  bool count_row(Row row, std::size_t Bucket::*member) {
    if (field_ == DateField::Published) {
      const std::optional<Day>& day = columns_.published[row];
      if (day) count_span(row, {*day, *day}, member);
      return day.has_value();
    }
    const auto spans = columns_.mentioned.rows.of(row);
    for (const std::uint32_t ordinal : spans)
      count_span(row, columns_.mentioned.values[ordinal].key, member);
    return !spans.empty();
  }

  // A row counts once in a bucket, however many of its spans answer it.
  void count_span(Row row, const DateSpan& span, std::size_t Bucket::*member) {
    for_each_answered(buckets_, span, [&](std::size_t bucket) {
      if (last_row_[bucket] == row) return;
      last_row_[bucket] = row;
      ++(buckets_[bucket].*member);
    });
  }

  const indexer::FacetColumns& columns_;
  DateField field_;
  std::vector<Bucket>& buckets_;
  std::vector<Row> last_row_;
};

}  // namespace

Histogram count_dates(const Snapshot& snapshot, const RowSet& rows, const DateAsk& ask) {
  const std::optional<DateSpan> range = range_of(snapshot, ask.field);
  Histogram histogram{ask.interval, {}, 0};
  if (range) histogram = empty_histogram(*range, ask.interval, ask.chosen);
  DateCounter counter(snapshot, ask.field, histogram.buckets);
  histogram.none = counter.count(rows, &Bucket::count);
  counter.count(snapshot.live(), &Bucket::of);
  return histogram;
}

}  // namespace searcher
