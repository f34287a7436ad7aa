#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/stem_postings.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {

// The stem postings of a database at its revision, kept in the folder of the index
// (derived_file.h). Throws Xapian::Error.
StemPostings stem_postings_of(const Xapian::Database& database,
                              const std::filesystem::path& folder = {});

DerivedPart stem_postings_part(const Xapian::Database& database);

// In words, by row. Throws Xapian::Error.
std::vector<std::uint32_t> lengths_of(const Xapian::Database& database);

}  // namespace indexer
