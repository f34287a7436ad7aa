#include "indexer/xapian/derived_files.h"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <utility>

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
  make_word_positions(database, folder, stems.lengths());
}

std::vector<DerivedPart> derived_parts(const Xapian::Database& database) {
  std::vector<DerivedPart> parts = {facet_columns_part(database), stories_part(database),
                                    stem_postings_part(database)};
  const auto lengths = std::make_shared<const std::vector<std::uint32_t>>(lengths_of(database));
  for (DerivedPart& part : word_position_parts(database, *lengths)) {
    // The lengths live as long as what is made with them.
    part.make = [lengths, make = std::move(part.make)] { return make(); };
    parts.push_back(std::move(part));
  }
  return parts;
}

bool is_derived_name(std::string_view name) {
  return name == kFacetColumnsFile || name == Stories::kFileName || name == kStemPostingsFile ||
         is_segment_name(name);
}

}  // namespace indexer
