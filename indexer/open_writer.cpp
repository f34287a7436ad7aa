#include "indexer/layout.h"
#include "indexer/writer.h"
#include "indexer/xapian/xapian_writer.h"

namespace indexer {

std::unique_ptr<Writer> open_writer(std::string_view index) {
  if (!is_folder_name(index)) {
    throw WriteFailed("An index is a folder, and not an address: name a folder with --index.");
  }
  return open_xapian_writer(std::string(index));
}

}  // namespace indexer
