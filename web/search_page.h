#pragma once

#include <vector>

#include "web/html.h"
#include "web/page_asks.h"

namespace web {

// The page of a search: total, active filters, timelines, results, facets. `ways` stand where
// nothing was found.
Html search_page(const SearchAnswer& answer, const std::vector<WayOut>& ways);

}  // namespace web
