#pragma once

#include <memory>
#include <string>

#include "searcher/backend.h"

namespace searcher {

// The index in a folder. Throws Unavailable when there is none, or one of another format.
std::unique_ptr<Backend> open_xapian_backend(const std::string& folder);

}  // namespace searcher
