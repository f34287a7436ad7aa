#include "indexer/xapian/stories_builder.h"

#include <optional>
#include <utility>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {
namespace {

std::vector<SignedRow> signed_rows(const Xapian::Database& database, Row row_count) {
  std::vector<SignedRow> reports;
  for (auto value = database.valuestream_begin(kSignatureSlot);
       value != database.valuestream_end(kSignatureSlot); ++value) {
    const std::optional<Signature> signature = parse_signature(*value);
    if (signature && value.get_docid() < row_count)
      reports.push_back({value.get_docid(), *signature});
  }
  return reports;
}

std::vector<std::byte> make_bytes(const Xapian::Database& database, const Revision& revision) {
  const Row row_count = row_count_of(database);
  return Stories::bytes_of(story_numbers(signed_rows(database, row_count), row_count), revision);
}

}  // namespace

Stories stories_of(const Xapian::Database& database, const std::filesystem::path& folder) {
  const Row row_count = row_count_of(database);
  return derived(folder, stories_part(database),
                 [row_count](ColumnFile read) { return Stories::of(std::move(read), row_count); });
}

DerivedPart stories_part(const Xapian::Database& database) {
  const Revision revision = revision_of(database);
  return {std::string(Stories::kFileName), Stories::kKind, revision,
          [&database, revision] { return make_bytes(database, revision); }};
}

}  // namespace indexer
