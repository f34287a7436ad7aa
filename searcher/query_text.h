#pragma once

#include <string>

#include "searcher/query.h"

namespace searcher {

// The query in canonical text ("drone AND (kyiv OR place:kyiv)"), which parse_query reads as the
// same query. Empty for All{}.
std::string to_text(const Node& query);

}  // namespace searcher
