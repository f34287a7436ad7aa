#include "indexer/index_check.h"

#include "indexer/layout.h"
#include "indexer/xapian/index_checker.h"

namespace indexer {

CheckResult check_index(std::string_view index,
                        const std::function<void(const CheckProgress&)>& progress) {
  if (!is_folder_name(index))
    throw CheckFailed("Only an index in a folder can be checked, and \"" + std::string(index) +
                      "\" is an address.");
  return check_xapian_index(std::string(index), progress);
}

}  // namespace indexer
