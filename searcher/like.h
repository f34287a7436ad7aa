#pragma once

#include "searcher/backend.h"
#include "searcher/query.h"

namespace searcher {

// The same Like with what tells most about its report: the words and values that are frequent in it
// and rare in the index. Nothing in it where no report has the id, or where the report says nothing
// that another says too. Throws Unavailable.
Like with_telling_parts(Like like, const Backend& backend);

}  // namespace searcher
