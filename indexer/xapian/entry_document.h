#pragma once

#include <xapian.h>

#include "indexer/entry.h"
#include "indexer/writer.h"

namespace indexer {

// A report as a document of Xapian: its terms, values and data.
Xapian::Document document_of(const Entry& entry, const Origin& origin);

}  // namespace indexer
