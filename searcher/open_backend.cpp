#include "searcher/open_backend.h"

#include <string>

#include "searcher/xapian/xapian_backend.h"

namespace searcher {

std::unique_ptr<Backend> open_backend(std::string_view index) { return open_xapian_backend(std::string(index)); }

}  // namespace searcher
