#pragma once

#include <xapian.h>

#include <string>

#include "searcher/xapian/row_set.h"

namespace searcher {

// Rows among `candidates` in which both word forms stand in one sentence; a form asked for twice
// stands there twice. Xapian's matcher knows no sentences. Throws Xapian::Error.
RowSet rows_with_sentence(const Xapian::Database& database, const RowSet& candidates,
                          const std::string& left, const std::string& right);

}  // namespace searcher
