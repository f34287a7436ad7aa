#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/stories.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {

// The stories of a database at its revision, kept in the folder of the index (derived_file.h).
// Throws Xapian::Error.
Stories stories_of(const Xapian::Database& database, const std::filesystem::path& folder = {});

DerivedPart stories_part(const Xapian::Database& database);

}  // namespace indexer
