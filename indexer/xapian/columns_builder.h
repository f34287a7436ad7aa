#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/facet_columns.h"
#include "indexer/facet_columns_maker.h"

namespace indexer {

// Which revision of which index a database is open at. Throws Xapian::Error.
Revision revision_of(const Xapian::Database& database);

// Reads what the columns are made of from the posting lists, values and metadata of a database.
// Throws Xapian::Error.
GatheredRows gather_rows(const Xapian::Database& database);

// The columns of this revision: those that lie in the folder of the index where they are good, else
// made anew and put there. Where there is no folder, or it cannot be written or holds those of a
// later revision, they stay in memory. Throws Xapian::Error.
FacetColumns columns_of(const Xapian::Database& database, const std::filesystem::path& folder);

// In the folder of an index.
inline constexpr std::string_view kFacetColumnsFile = "facets.columns";

}  // namespace indexer
