#include "indexer/writer.h"
#include "indexer/xapian/xapian_writer.h"

namespace indexer {

std::unique_ptr<Writer> open_writer(std::string_view index) { return open_xapian_writer(std::string(index)); }

}  // namespace indexer
