#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "corpus/dates.h"
#include "searcher/page.h"
#include "searcher/request.h"

namespace searcher {

// Longest histogram; a longer one is counted in the next coarser interval.
inline constexpr std::size_t kMaxBuckets = 1000;

// The year, month or day that holds a day.
corpus::DateSpan bucket_of(corpus::Day day, Interval interval);

// Empty buckets without gaps, from the one that holds `range.from` to the one that holds
// `range.to`, in this interval or the finest coarser one that stays within kMaxBuckets. What does
// not fit in years is cut off at the old end.
Histogram empty_histogram(const corpus::DateSpan& range, Interval interval);

// The same for an axis of which a part is chosen: an interval too fine for the whole axis is kept
// for the chosen part and as much again on both sides.
Histogram empty_histogram(const corpus::DateSpan& range, Interval interval,
                          const DateFilter& chosen);

// Calls visit(place) for each bucket that a span talked about answers, in order.
template <typename Visit>
void for_each_answered(const std::vector<Bucket>& buckets, const corpus::DateSpan& span,
                       Visit visit) {
  auto at = std::partition_point(buckets.begin(), buckets.end(),
                                 [&](const Bucket& bucket) { return bucket.span.to < span.from; });
  // Months differ in length: what January answers, February may not.
  for (; at != buckets.end() && at->span.from <= span.to; ++at) {
    if (corpus::answers(span, at->span)) visit(static_cast<std::size_t>(at - buckets.begin()));
  }
}

}  // namespace searcher
