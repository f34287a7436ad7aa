#pragma once

#include <xapian.h>

#include <cstddef>

#include "indexer/finding_list.h"

namespace indexer {

// Whether the index knows what it files reports under: each value has its record, each span is one;
// and whether what it remembers of unread files can be read.
// Returns how many values there are. Throws Xapian::Error.
std::size_t check_value_records(const Xapian::Database& database, FindingList& findings);

}  // namespace indexer
