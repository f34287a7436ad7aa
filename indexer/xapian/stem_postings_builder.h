#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/stem_postings.h"

namespace indexer {

// The stem postings of a database at its revision, kept in the folder of the index
// (derived_file.h). Throws Xapian::Error.
StemPostings stem_postings_of(const Xapian::Database& database,
                              const std::filesystem::path& folder = {});

}  // namespace indexer
