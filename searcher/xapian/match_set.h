#pragma once

#include <xapian.h>

#include <functional>
#include <optional>

#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"
#include "searcher/xapian/weighing.h"

namespace searcher {

// Rows that match the text of a query, before any filter, and what its words add to their scores.
struct TextMatch {
  RowSet rows;
  Weighing weighing;
};

// Throws Xapian::Error.
TextMatch match_text(const Xapian::Database& database, const Snapshot& snapshot, const Node& query);
RowSet match_set(const Xapian::Database& database, const Snapshot& snapshot, const Node& query);

// What ranks the reports of a query without a match set.
struct RankedAlone {
  Weighing weighing;
  // As Candidates::passes (block_max.h).
  std::function<bool(RowSet::Row)> passes = nullptr;
};

// For a phrase, or a query of nothing but words, which all or one of must be there. The snapshot
// must outlive it.
std::optional<RankedAlone> ranked_alone(const Snapshot& snapshot, const Node& query);

}  // namespace searcher
