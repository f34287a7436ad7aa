#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "indexer/entry.h"
#include "indexer/writer.h"

namespace indexer {

// A report as a document of Xapian: its terms, values and data.
Xapian::Document document_of(const Entry& entry, const Origin& origin);

// The first of a document's terms that is not before the prefix; empty when there is none.
std::string first_term(Xapian::TermIterator terms, const Xapian::TermIterator& end,
                       std::string_view prefix);

}  // namespace indexer
