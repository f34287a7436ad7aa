#pragma once

#include "searcher/backend.h"
#include "searcher/page.h"
#include "searcher/request.h"

namespace searcher {

// From typed words to a page of hits: parses request.q, resolves names, asks the backend, and says
// how the text was read. Throws Unavailable.
Page search(const Backend& backend, Request request);

}  // namespace searcher
