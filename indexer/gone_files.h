#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "indexer/file_ledger.h"

namespace indexer {

// Files of a PATH that the ledger has and that were not found.
struct GoneFiles {
  std::vector<Origin> gone;
  // Those whose folder is empty and on another disk than they were: it is not mounted.
  std::vector<Origin> unmounted;
  std::set<std::filesystem::path> unmounted_folders;
};

// `found` are the files of the PATH that are there.
GoneFiles find_gone(const FileLedger& ledger, std::string_view path,
                    const std::set<std::string, std::less<>>& found);

}  // namespace indexer
