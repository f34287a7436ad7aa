#include "searcher/buckets.h"

#include <algorithm>

namespace searcher {
namespace {

using corpus::DateSpan;
using corpus::Day;
using std::chrono::days;

Interval coarser(Interval interval) {
  return interval == Interval::Day ? Interval::Month : Interval::Year;
}

std::vector<Bucket> make_buckets(const DateSpan& range, Interval interval) {
  std::vector<Bucket> buckets;
  for (DateSpan span = bucket_of(range.from, interval);;
       span = bucket_of(span.to + days{1}, interval)) {
    buckets.push_back({span, 0, 0});
    if (span.to >= range.to || buckets.size() > kMaxBuckets) return buckets;
  }
}

// The chosen span and as much again on both sides, within the range.
DateSpan around(const DateSpan& range, const DateFilter& chosen) {
  const Day from = chosen.from.value_or(range.from);
  const Day to = chosen.to.value_or(range.to);
  const auto margin = std::max(to - from, std::chrono::days{7});
  const Day first = std::max(range.from, from - margin);
  return {first, std::max(first, std::min(range.to, to + margin))};
}

}  // namespace

DateSpan bucket_of(Day day, Interval interval) {
  const std::chrono::year_month_day date{day};
  const int year = static_cast<int>(date.year());
  switch (interval) {
    case Interval::Year:
      return corpus::year_span(year);
    case Interval::Month:
      return corpus::month_span(year, static_cast<unsigned>(date.month()));
    case Interval::Day:
      return {day, day};
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
    const std::chrono::year last = std::chrono::year_month_day{range.to}.year();
    const std::chrono::year first = last - std::chrono::years{static_cast<int>(kMaxBuckets) - 1};
    histogram.buckets = make_buckets({Day{first / 1 / 1}, range.to}, Interval::Year);
  }
  return histogram;
}

Histogram empty_histogram(const DateSpan& range, Interval interval, const DateFilter& chosen) {
  Histogram histogram = empty_histogram(range, interval);
  if (histogram.interval == interval || !chosen.is_set()) return histogram;
  return empty_histogram(around(range, chosen), interval);
}

}  // namespace searcher
