#pragma once

#include <xapian.h>

#include "searcher/query.h"
#include "searcher/xapian/snapshot.h"

namespace testing_support {

// Answers of Xapian's own matcher and weights, to compare ours with. An index keeps no positions in
// its database, so they are put into another one.
class PlainXapian {
 public:
  // The snapshot must outlive it.
  PlainXapian(const Xapian::Database& database, const searcher::Snapshot& snapshot);

  // A query of the index's database; names and forms must be resolved.
  Xapian::Query query(const searcher::Node& query) const;

 private:
  const searcher::Snapshot& snapshot_;
  Xapian::Database positions_;
};

}  // namespace testing_support
