#pragma once

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// Every active filter with a link that removes it, and "Clear all". Empty when nothing is filtered.
Html filter_chips(const searcher::Request& request, const searcher::Page& page);

// What a value is called on this page; its slug when the page does not know it.
std::string label_on(const searcher::Page& page, const corpus::EntityId& id);

}  // namespace web
