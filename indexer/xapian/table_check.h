#pragma once

#include <string>

#include "indexer/finding_list.h"

namespace indexer {

// Whether the tables of the database are whole, by Xapian's own check of their structure.
void check_tables(const std::string& folder, FindingList& findings);

}  // namespace indexer
