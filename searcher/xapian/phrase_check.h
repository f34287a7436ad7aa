#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/query.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// Rows among `candidates` in which the terms stand one after the other. Throws Xapian::Error.
RowSet rows_with_phrase(const Xapian::Database& database, const RowSet& candidates,
                        const std::vector<std::string>& terms);

struct NearTerms {
  std::string left;
  std::string right;
  unsigned distance;
  Reach reach = Reach::EitherOrder;
};

// Rows among `candidates` in which the terms stand at two places that are at most `distance` apart,
// or in one sentence.
RowSet rows_with_near(const Xapian::Database& database, const RowSet& candidates,
                      const NearTerms& near);

}  // namespace searcher
