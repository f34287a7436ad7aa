#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>

#include "indexer/finding_list.h"

namespace indexer {

// Whether every file that is derived from the database is there, whole, of this commit, and what
// the database gives when it is made anew in memory; and whether anything else lies in the folder.
// Calls `done` with the number of files done and of all. Returns how many there should be. Throws
// Xapian::Error.
std::size_t check_derived_files(const Xapian::Database& database,
                                const std::filesystem::path& folder, FindingList& findings,
                                const std::function<void(std::size_t, std::size_t)>& done);

}  // namespace indexer
