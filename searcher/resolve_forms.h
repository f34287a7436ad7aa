#pragma once

#include <vector>

#include "searcher/backend.h"
#include "searcher/query.h"
#include "searcher/query_parser.h"

namespace searcher {

// What all the stars and tildes of one query may cost together.
inline constexpr std::size_t kMostVisitedTerms = 200'000;
inline constexpr std::size_t kMostQueryForms = 2'000;

// Replaces every Prefix and Fuzzy by the word forms of the index it means. A note says where there
// are none, where only the most frequent are searched, and where the query asks for too much.
Node resolve_forms(const Node& query, const Backend& backend, std::vector<Note>& notes);

}  // namespace searcher
