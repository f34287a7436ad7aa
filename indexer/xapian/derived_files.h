#pragma once

#include <filesystem>

namespace indexer {

// Makes every file that is derived from the last commit of the index in a folder, where it is not
// there yet: the writer calls it when it has finished, so that readers find them ready. Throws
// Xapian::Error.
void make_derived_files(const std::filesystem::path& folder);

}  // namespace indexer
