#pragma once

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// The values of a facet with counts, each a link that ticks or unticks it and one that excludes it;
// what belongs to another one is folded under it. Last the reports without a value.
Html facet_rows(const searcher::Request& request, const searcher::FacetCounts& counts);

}  // namespace web
