#pragma once

#include <cstddef>

#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// Most bars in one drawing.
inline constexpr std::size_t kMaxBars = 120;

// The buckets that are drawn: around the chosen days, else where the reports are.
struct BarRange {
  std::size_t first = 0;
  std::size_t last = 0;  // exclusive
  std::size_t size() const { return last - first; }
};
BarRange bars_to_draw(const searcher::Histogram& histogram, const searcher::DateFilter& chosen);

// The interval in which a span of days is best seen; month for an open one.
searcher::Interval interval_for(const searcher::DateFilter& chosen);

// Counts by date as bars that are links: each leads to the search within its days. The same numbers
// stand below as a table, with fields for the days.
Html timeline(const searcher::Request& request, searcher::DateField field,
              const searcher::Histogram& histogram);

}  // namespace web
