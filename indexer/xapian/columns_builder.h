#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/facet_columns.h"
#include "indexer/facet_columns_maker.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {

// Reads what the columns are made of from the posting lists, values and metadata of a database.
// Throws Xapian::Error.
GatheredRows gather_rows(const Xapian::Database& database);

// The columns of a database at its revision, kept in the folder of the index (derived_file.h).
// Throws Xapian::Error.
FacetColumns columns_of(const Xapian::Database& database, const std::filesystem::path& folder = {});

DerivedPart facet_columns_part(const Xapian::Database& database);

// In the folder of an index.
inline constexpr std::string_view kFacetColumnsFile = "facets.columns";

}  // namespace indexer
