#pragma once

#include <vector>

#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

struct BarChart {
  const searcher::Request& request;
  searcher::DateField field;
  searcher::Interval interval;
  // At least one.
  const std::vector<searcher::Bucket>& bars;
};

// The bars as SVG; each is a link to the search within its days.
Html draw_bars(const BarChart& chart);

// What the share line says: the peak of the part of all reports. Empty where no line is drawn.
Html share_note(const std::vector<searcher::Bucket>& bars);

// One step wider: days to their month's year, a year to everything.
searcher::DateFilter zoomed_out(const searcher::DateFilter& chosen);

}  // namespace web
