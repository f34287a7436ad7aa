#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>

#include "indexer/finding_list.h"

namespace indexer {

// Whether every report has a whole record, and is filed under what its record says and nothing
// else. Calls `done` with the number of reports, now and then. Throws Xapian::Error.
std::size_t check_reports(const Xapian::Database& database, FindingList& findings,
                          const std::function<void(std::size_t)>& done);

}  // namespace indexer
