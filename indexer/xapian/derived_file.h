#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/column_file.h"
#include "indexer/facet_columns.h"

// How every file that is derived from one revision of a database is found, or made and kept.
namespace indexer {

// Which revision of which index a database is open at. Throws Xapian::Error.
Revision revision_of(const Xapian::Database& database);

// Rows are below it. Throws Xapian::Error.
Row row_count_of(const Xapian::Database& database);

// A row that there is a place for; every other is a sign of damage. Throws Xapian::Error.
Row checked_row(Xapian::docid row, Row row_count);

// A file that is derived, as it should be.
struct DerivedPart {
  std::string name;
  std::string_view kind;
  // That stands in the file.
  Revision revision;
  // Its bytes, made anew from the database, which must outlive it. Throws Xapian::Error.
  std::function<std::vector<std::byte>()> make;
};

// What `read(ColumnFile)` makes of the file in a folder where it is good, else of the bytes that
// the part makes. Those are put there, unless the folder cannot be written or holds a whole file of
// a later revision of the same index: then they stay in memory, as they do without a folder. `read`
// gives an optional, nothing where the arrays contradict one another. Throws Xapian::Error.
template <typename Read>
auto derived(const std::filesystem::path& folder, const DerivedPart& part, Read read) {
  const std::filesystem::path path = folder / part.name;
  const auto open = [&](const Revision& revision) {
    std::optional<ColumnFile> opened = ColumnFile::open(path, part.kind, revision);
    return opened ? read(*std::move(opened)) : std::nullopt;
  };
  const auto has_later = [&] {
    const std::optional<Revision> there = ColumnFile::claimed_revision(path, part.kind);
    return there && there->uuid == part.revision.uuid && there->number > part.revision.number &&
           open(*there);
  };
  const auto in_memory = [&](std::vector<std::byte> bytes) {
    std::optional<ColumnFile> made = ColumnFile::of(std::move(bytes), part.kind, part.revision);
    auto derived = made ? read(*std::move(made)) : std::nullopt;
    // It was made a moment ago: only what the database says can be at fault.
    if (!derived)
      throw Xapian::DatabaseCorruptError("what it says of its reports contradicts itself");
    return *std::move(derived);
  };
  if (folder.empty()) return in_memory(part.make());
  if (auto found = open(part.revision)) return *std::move(found);
  const ColumnLock lock(folder);
  // Another may have made it while this one waited.
  if (auto found = open(part.revision)) return *std::move(found);
  std::vector<std::byte> bytes = part.make();
  if (lock.is_held() && !has_later() && write_whole(path, bytes)) {
    if (auto found = open(part.revision)) return *std::move(found);
  }
  return in_memory(std::move(bytes));
}

}  // namespace indexer
