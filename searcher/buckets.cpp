#include "searcher/buckets.h"

#include <algorithm>

namespace searcher {
namespace {

using corpus::Day;
using corpus::DateSpan;
using std::chrono::days;

Interval coarser(Interval interval) { return interval == Interval::Day ? Interval::Month : Interval::Year; }

std::vector<Bucket> make_buckets(const DateSpan& range, Interval interval) {
  std::vector<Bucket> buckets;
  for (DateSpan span = bucket_of(range.from, interval);; span = bucket_of(span.to + days{1}, interval)) {
    buckets.push_back({span, 0, 0});
    if (span.to >= range.to || buckets.size() > kMaxBuckets) return buckets;
  }
}

}  // namespace

DateSpan bucket_of(Day day, Interval interval) {
  const std::chrono::year_month_day date{day};
  const int year = static_cast<int>(date.year());
  switch (interval) {
    case Interval::Year: return corpus::year_span(year);
    case Interval::Month: return corpus::month_span(year, static_cast<unsigned>(date.month()));
    case Interval::Day: return {day, day};
  }
  return {day, day};
}

Histogram empty_histogram(const DateSpan& range, Interval interval) {
  Histogram histogram;
  histogram.interval = interval;
  histogram.buckets = make_buckets(range, interval);
  while (histogram.buckets.size() > kMaxBuckets && histogram.interval != Interval::Year) {
    histogram.interval = coarser(histogram.interval);
    histogram.buckets = make_buckets(range, histogram.interval);
  }
  if (histogram.buckets.size() > kMaxBuckets) {
    const Day from = range.to - std::chrono::days{366} * (static_cast<int>(kMaxBuckets) - 1);
    histogram.buckets = make_buckets({from, range.to}, Interval::Year);
  }
  return histogram;
}

}  // namespace searcher
