#pragma once

#include <xapian.h>

#include <string>

#include "indexer/stem_postings.h"

namespace indexer {

// Derives the postings from a database. Throws Xapian::Error.
StemPostings build_stem_postings(const Xapian::Database& database);

// Those of the database in a folder: the file that lies there, or one made now and left there for
// the next to come, where the folder can be written. Throws Xapian::Error.
StemPostings open_stem_postings(const Xapian::Database& database, const std::string& folder);

}  // namespace indexer
