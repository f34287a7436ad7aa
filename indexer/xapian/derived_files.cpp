#include "indexer/xapian/derived_files.h"

#include <xapian.h>

#include "indexer/xapian/columns_builder.h"
#include "indexer/xapian/stem_postings_builder.h"
#include "indexer/xapian/stories_builder.h"
#include "indexer/xapian/word_positions_builder.h"

namespace indexer {

void make_derived_files(const std::filesystem::path& folder) {
  const Xapian::Database database(folder.string());
  columns_of(database, folder);
  stories_of(database, folder);
  const StemPostings stems = stem_postings_of(database, folder);
  word_positions_of(database, folder, stems.lengths());
  remove_other_segments(database, folder, stems.lengths());
}

}  // namespace indexer
