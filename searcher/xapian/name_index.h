#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "indexer/value_record.h"
#include "searcher/page.h"

namespace searcher {

// As Backend::values_called and Backend::name_forms. Both throw Xapian::Error.
std::vector<indexer::ValueRecord> values_called(const Xapian::Database& database,
                                                std::string_view comparable);
std::vector<NameForm> name_forms(const Xapian::Database& database, const corpus::EntityId& id);

}  // namespace searcher
