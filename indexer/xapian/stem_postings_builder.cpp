#include "indexer/xapian/stem_postings_builder.h"

#include <string>
#include <utility>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {
namespace {

std::vector<std::byte> make_bytes(const Xapian::Database& database, const Revision& revision) {
  std::vector<std::uint32_t> lengths = lengths_of(database);
  const auto row_count = static_cast<Row>(lengths.size());
  StemPostingsMaker maker(std::move(lengths), database.get_doccount());
  const std::string prefix = stem_term("");
  std::vector<Posting> postings;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string name = *term;
    postings.clear();
    for (auto row = database.postlist_begin(name); row != database.postlist_end(name); ++row)
      postings.push_back({checked_row(*row, row_count), row.get_wdf()});
    maker.add(name, postings);
  }
  return maker.bytes(revision);
}

}  // namespace

std::vector<std::uint32_t> lengths_of(const Xapian::Database& database) {
  const Row row_count = row_count_of(database);
  std::vector<std::uint32_t> lengths(row_count);
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row)
    lengths[checked_row(*row, row_count)] = row.get_doclength();
  return lengths;
}

StemPostings stem_postings_of(const Xapian::Database& database,
                              const std::filesystem::path& folder) {
  return derived(folder, stem_postings_part(database), &StemPostings::of);
}

DerivedPart stem_postings_part(const Xapian::Database& database) {
  const Revision revision = revision_of(database);
  return {std::string(kStemPostingsFile), kStemPostingsKind, revision,
          [&database, revision] { return make_bytes(database, revision); }};
}

}  // namespace indexer
