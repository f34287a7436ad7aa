#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/stories.h"

namespace indexer {

// The stories of a database at its revision: those of the file in its folder, which is made anew
// where it is missing, stale or damaged; where it cannot be written they are kept in memory. Throws
// Xapian::Error.
Stories stories_of(const Xapian::Database& database, const std::filesystem::path& folder);

// The same kept in memory.
Stories stories_of(const Xapian::Database& database);

}  // namespace indexer
