#pragma once

#include <functional>
#include <string>

#include "indexer/index_check.h"

namespace indexer {

// check_index() of a folder.
CheckResult check_xapian_index(const std::string& folder,
                               const std::function<void(const CheckProgress&)>& progress);

}  // namespace indexer
