#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "indexer/finding_list.h"

namespace indexer {

// Whether anything lies in the folder of an index, or in that of its database, that belongs to
// neither. `derived` are the names of the derived files. Throws std::filesystem::filesystem_error.
void check_leftovers(const std::filesystem::path& index, const std::set<std::string>& derived,
                     FindingList& findings);

}  // namespace indexer
