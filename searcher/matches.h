#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "corpus/text.h"
#include "indexer/stored_report.h"
#include "searcher/sought.h"

namespace searcher {

// One place of a body that a part of the query asks for.
struct Match {
  corpus::ByteRange range;
  // Number of the part in the query.
  std::size_t part = 0;
  auto operator<=>(const Match&) const = default;
};

// How far a body is read.
struct ReadingLimit {
  std::size_t bytes = std::numeric_limits<std::size_t>::max();
  // Words that match.
  std::size_t words = std::numeric_limits<std::size_t>::max();
};

// In the order of the body; matches of different parts may overlap. Up to the place where reading
// ended, all are there.
std::vector<Match> matches_in_body(const indexer::StoredReport& stored, const Sought& sought,
                                   const ReadingLimit& limit = {});

}  // namespace searcher
