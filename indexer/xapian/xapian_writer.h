#pragma once

#include <memory>
#include <string>

#include "indexer/writer.h"

namespace indexer {

// A Xapian database in a folder, which is made when missing.
std::unique_ptr<Writer> open_xapian_writer(const std::string& folder);

}  // namespace indexer
