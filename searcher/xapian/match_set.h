#pragma once

#include <xapian.h>

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

// For a query of nothing but words, which all or one of must be there: what they weigh. Such a
// query is ranked without a match set.
std::optional<Weighing> weighing_alone(const Snapshot& snapshot, const Node& query);

}  // namespace searcher
