#pragma once

#include <cstddef>
#include <vector>

#include "corpus/text.h"
#include "indexer/stored_report.h"
#include "searcher/query.h"

namespace searcher {

// One place of a body that a part of the query asks for.
struct Match {
  corpus::ByteRange range;
  // Number of the part (a word, a phrase, a value, …) in the query.
  std::size_t part = 0;
  auto operator<=>(const Match&) const = default;
};

// In the order of the body; matches of different parts may overlap. What the query excludes, and
// what it looks for in titles, is no part.
std::vector<Match> matches_in_body(const indexer::StoredReport& stored, const Node& query);

}  // namespace searcher
