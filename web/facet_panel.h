#pragma once

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// One facet: its values with counts, each a link that ticks or unticks it, and one that excludes
// it.
Html facet_panel(const searcher::Request& request, const searcher::FacetCounts& counts);

// The panels of every facet the page has counted.
Html facet_panels(const searcher::Request& request, const searcher::Page& page);

}  // namespace web
