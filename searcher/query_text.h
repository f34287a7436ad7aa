#pragma once

#include <string>

#include "searcher/query.h"

namespace searcher {

// The query in canonical text ("drone AND (kyiv OR place:kyiv)"). What parse_query gave is read
// from it as the same query, as long as it is not longer than kMaxQuery. Empty for All{}.
std::string to_text(const Node& query);

}  // namespace searcher
