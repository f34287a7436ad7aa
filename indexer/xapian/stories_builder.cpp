#include "indexer/xapian/stories_builder.h"

#include <optional>
#include <utility>
#include <vector>

#include "indexer/layout.h"

namespace indexer {
namespace {

Row row_count_of(const Xapian::Database& database) {
  const Row row_count = database.get_lastdocid() + 1;
  if (row_count == 0) throw Xapian::DatabaseCorruptError("the number of reports is impossible");
  return row_count;
}

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

}  // namespace

Stories stories_of(const Xapian::Database& database) {
  const Revision revision{database.get_uuid(), database.get_revision()};
  const Row row_count = row_count_of(database);
  std::vector<std::byte> bytes =
      Stories::bytes_of(story_numbers(signed_rows(database, row_count), row_count), revision);
  return Stories::of(std::move(bytes), revision, row_count).value();
}

Stories stories_of(const Xapian::Database& database, const std::filesystem::path& folder) {
  const Revision revision{database.get_uuid(), database.get_revision()};
  const Row row_count = row_count_of(database);
  if (auto stories = Stories::open(folder, revision, row_count)) return *std::move(stories);
  const ColumnLock lock(folder);
  // Another process may have made them meanwhile.
  if (auto stories = Stories::open(folder, revision, row_count)) return *std::move(stories);
  std::vector<std::byte> bytes =
      Stories::bytes_of(story_numbers(signed_rows(database, row_count), row_count), revision);
  if (lock.is_held() && write_whole(folder / Stories::kFileName, bytes)) {
    if (auto stories = Stories::open(folder, revision, row_count)) return *std::move(stories);
  }
  return Stories::of(std::move(bytes), revision, row_count).value();
}

}  // namespace indexer
