#pragma once

#include <xapian.h>

#include "searcher/query.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// The query for Xapian's matcher. Words, phrases and NEAR weigh; everything else only filters.
Xapian::Query to_xapian(const Node& query, const Snapshot& snapshot);

// Whether anything in the query gives reports different scores.
bool has_weight(const Node& query);

}  // namespace searcher
