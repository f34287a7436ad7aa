#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "indexer/finding_list.h"

namespace indexer {

// Whether every file that is derived from the database is there, whole, of this commit, and what
// the database gives when it is made anew in memory. Calls `done` with the number of files done and
// of all. Returns the names of all that there should be. Throws Xapian::Error.
std::set<std::string> check_derived_files(
    const Xapian::Database& database, const std::filesystem::path& folder, FindingList& findings,
    const std::function<void(std::size_t, std::size_t)>& done);

}  // namespace indexer
