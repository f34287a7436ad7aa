#pragma once

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// How the typed words were understood, with the other names they find and the notes on them. Empty
// for no words.
Html read_as(const searcher::Request& request, const searcher::Page& page);

}  // namespace web
