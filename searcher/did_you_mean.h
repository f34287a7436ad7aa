#pragma once

#include <cstddef>
#include <string>

#include "searcher/backend.h"
#include "searcher/expand_names.h"
#include "searcher/query.h"
#include "searcher/request.h"

namespace searcher {

// Reports of a query that are so few that some of its words may be misspelt.
inline constexpr std::size_t kFewReports = 3;

struct Answered {
  // As parsed, before any other names.
  const Node& query;
  std::size_t total;
};

// The query with words of the index in place of those that may be misspelt, in canonical text;
// empty when none finds more. Words are doubted that are in no report, or, where the query finds
// few, in few. The index's own forms are asked, the nearest and then the most frequent first, so
// that no list of words is kept beside the index.
std::string did_you_mean(const Backend& backend, const Request& request, const Answered& answered,
                         const OtherNames& treaties);

}  // namespace searcher
