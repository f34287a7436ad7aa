#include "searcher/open_backend.h"

#include <string>

#include "indexer/layout.h"
#include "searcher/xapian/xapian_backend.h"

namespace searcher {

std::unique_ptr<Backend> open_backend(std::string_view index) {
  if (!indexer::is_folder_name(index)) {
    throw Unavailable("An index is a folder, and not an address: name a folder with --index.");
  }
  return open_xapian_backend(std::string(index));
}

}  // namespace searcher
