#pragma once

#include "indexer/stored_report.h"
#include "web/html.h"

namespace web {

// What a report names, by kind, with the number of mentions; and the days it talks about.
Html named_list(const indexer::StoredReport& stored);

}  // namespace web
