#pragma once

#include <xapian.h>

#include <filesystem>
#include <string_view>
#include <vector>

#include "indexer/xapian/derived_file.h"

namespace indexer {

// Makes every file that is derived from the last commit of the index in a folder, where it is not
// there yet: the writer calls it when it has finished, so that readers find them ready. Throws
// Xapian::Error.
void make_derived_files(const std::filesystem::path& folder);

// All of them as they should be. The database must outlive them. Throws Xapian::Error.
std::vector<DerivedPart> derived_parts(const Xapian::Database& database);

// Whether a file may have been derived from some commit.
bool is_derived_name(std::string_view name);

}  // namespace indexer
