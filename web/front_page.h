#pragma once

#include "web/answer.h"
#include "web/html.h"
#include "web/page_asks.h"

namespace web {

// The first page: the search box, and what the index holds.
Html front_page(const Site& site);
// The same from an answer to the search for everything.
Html front_page(const SearchAnswer& everything);

}  // namespace web
