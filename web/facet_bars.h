#pragma once

#include <cstddef>

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// The values of a facet with the most reports, without headings, as bars; each leads to the request
// with it ticked. Empty when there are none.
Html facet_bars(const searcher::Request& request, const searcher::FacetCounts& counts,
                std::size_t most);

}  // namespace web
