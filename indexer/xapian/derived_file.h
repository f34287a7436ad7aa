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

// Where a derived file lies and what it is.
struct DerivedFile {
  // Of the index; without one nothing is kept.
  std::filesystem::path folder;
  std::string_view name;
  std::string_view kind;
  Revision revision;

  std::filesystem::path path() const { return folder / name; }
};

// A derived file as it should be, for those who check it.
struct DerivedPart {
  std::string name;
  std::string_view kind;
  // That stands in the file.
  Revision revision;
  // Its bytes, made anew from the database, which must outlive it. Throws Xapian::Error.
  std::function<std::vector<std::byte>()> make;
};

// What `read(ColumnFile)` makes of the file where it is good, else of the bytes that `make()`
// gives. Those are put there, unless the folder cannot be written or holds a whole file of a later
// revision of the same index: then they stay in memory. `read` gives an optional, nothing where the
// arrays contradict one another. Throws Xapian::Error.
template <typename Read, typename Make>
auto derived(const DerivedFile& file, Read read, Make make) {
  const auto open = [&](const Revision& revision) {
    std::optional<ColumnFile> opened = ColumnFile::open(file.path(), file.kind, revision);
    return opened ? read(*std::move(opened)) : std::nullopt;
  };
  const auto has_later = [&] {
    const std::optional<Revision> there = ColumnFile::claimed_revision(file.path(), file.kind);
    return there && there->uuid == file.revision.uuid && there->number > file.revision.number &&
           open(*there);
  };
  const auto in_memory = [&](std::vector<std::byte> bytes) {
    std::optional<ColumnFile> made = ColumnFile::of(std::move(bytes), file.kind, file.revision);
    auto derived = made ? read(*std::move(made)) : std::nullopt;
    // It was made a moment ago: only what the database says can be at fault.
    if (!derived)
      throw Xapian::DatabaseCorruptError("what it says of its reports contradicts itself");
    return *std::move(derived);
  };
  if (file.folder.empty()) return in_memory(make());
  if (auto found = open(file.revision)) return *std::move(found);
  const ColumnLock lock(file.folder);
  // Another may have made it while this one waited.
  if (auto found = open(file.revision)) return *std::move(found);
  std::vector<std::byte> bytes = make();
  if (lock.is_held() && !has_later() && write_whole(file.path(), bytes)) {
    if (auto found = open(file.revision)) return *std::move(found);
  }
  return in_memory(std::move(bytes));
}

}  // namespace indexer
