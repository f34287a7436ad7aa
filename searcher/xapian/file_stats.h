#pragma once

#include <xapian.h>

#include "searcher/index_stats.h"

namespace searcher {

// Throws Xapian::Error.
IndexStats index_stats(const Xapian::Database& database, const StatsAsk& ask);

}  // namespace searcher
