#pragma once

#include <memory>
#include <string_view>

#include "searcher/backend.h"

namespace searcher {

// Opens the index in a folder. Throws Unavailable when there is none.
std::unique_ptr<Backend> open_backend(std::string_view index);

}  // namespace searcher
