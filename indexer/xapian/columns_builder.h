#pragma once

#include <xapian.h>

#include "indexer/facet_columns.h"

namespace indexer {

// Derives the columns from the posting lists and values of a database. Throws Xapian::Error.
FacetColumns build_columns(const Xapian::Database& database);

}  // namespace indexer
