#include "indexer/xapian/derived_check.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "indexer/column_file.h"
#include "indexer/xapian/derived_files.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

std::string deletes(const std::string& name) { return "delete " + name + ", which is made anew"; }

// Why a file that is there cannot be opened.
std::string reason_of(const fs::path& path, const DerivedPart& part) {
  const std::optional<Revision> claimed = ColumnFile::claimed_revision(path, part.kind);
  if (!claimed) return "is not of this version of Sitrep, or its beginning is damaged";
  if (*claimed != part.revision) return "was made from another commit";
  return "has been changed since it was written";
}

void check_part(const DerivedPart& part, const fs::path& folder, FindingList& findings) {
  const fs::path path = folder / part.name;
  std::error_code error;
  if (!fs::exists(path, error)) return findings.add(part.name + " is missing", kRunIndex);
  const std::optional<ColumnFile> file = ColumnFile::open(path, part.kind, part.revision);
  if (!file) return findings.add(part.name + ' ' + reason_of(path, part), deletes(part.name));
  const std::vector<std::byte> right = part.make();
  const std::span<const std::byte> bytes = file->bytes();
  if (!std::equal(bytes.begin(), bytes.end(), right.begin(), right.end()))
    findings.add(part.name + " does not agree with the database", deletes(part.name));
}

}  // namespace

std::set<std::string> check_derived_files(
    const Xapian::Database& database, const fs::path& folder, FindingList& findings,
    const std::function<void(std::size_t, std::size_t)>& done) {
  const std::vector<DerivedPart> parts = derived_parts(database);
  std::set<std::string> names;
  for (const DerivedPart& part : parts) {
    check_part(part, folder, findings);
    names.insert(part.name);
    done(names.size(), parts.size());
  }
  return names;
}

}  // namespace indexer
