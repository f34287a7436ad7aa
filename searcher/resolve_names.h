#pragma once

#include <vector>

#include "searcher/backend.h"
#include "searcher/query.h"
#include "searcher/query_parser.h"

namespace searcher {

// Replaces every Named by the values of the index it means: one, or Any of several with a note that
// lists them, or nothing (an empty Any) with a note. A person or place of no such name is taken by
// its sound, with a note. Finds what tells most about the report of every Like (like.h); an id that
// no report has gets a note.
Node resolve_names(const Node& query, const Backend& backend, std::vector<Note>& notes);

}  // namespace searcher
