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

bool is_of_database(const std::string& name) {
  return name == "iamglass" || name == "flintlock" || name == "columns.lock" ||
         name.ends_with(".glass");
}

void check_leftovers(const fs::path& folder, const std::set<std::string>& known,
                     FindingList& findings) {
  std::set<std::string> others;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!known.contains(name) && !is_of_database(name)) others.insert(name);
  }
  for (const std::string& name : others) {
    if (name.ends_with(".new")) {
      findings.add(name + " was left by a run that was stopped", "delete it");
    } else if (is_derived_name(name)) {
      findings.add(name + " is of reports as they are no more", kRunIndex);
    } else {
      findings.add(name + " is no part of the index", "move it elsewhere, or delete it");
    }
  }
}

}  // namespace

std::size_t check_derived_files(const Xapian::Database& database, const fs::path& folder,
                                FindingList& findings,
                                const std::function<void(std::size_t, std::size_t)>& done) {
  const std::vector<DerivedPart> parts = derived_parts(database);
  std::set<std::string> known;
  for (const DerivedPart& part : parts) {
    check_part(part, folder, findings);
    known.insert(part.name);
    done(known.size(), parts.size());
  }
  check_leftovers(folder, known, findings);
  return parts.size();
}

}  // namespace indexer
