#include "indexer/xapian/leftover_check.h"

#include <string_view>

#include "indexer/xapian/derived_files.h"
#include "indexer/xapian/index_folder.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

bool is_of_database(std::string_view name) {
  return name == "iamglass" || name == "flintlock" || name == "columns.lock" ||
         name.ends_with(".glass");
}

void report(const std::string& name, FindingList& findings) {
  if (name.ends_with(".new"))
    return findings.add(name + " was left by a run that was stopped", "delete it");
  if (name.starts_with(kGenerationName) || name == kBatchesFolder || name == kStubFile)
    return findings.add(name + " was left by a run that was stopped", kRunIndex);
  if (is_of_database(name) || is_derived_name(name))
    return findings.add(name + " is of reports as they are no more", kRunIndex);
  findings.add(name + " is no part of the index", "move it elsewhere, or delete it");
}

// In order.
std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

}  // namespace

void check_leftovers(const fs::path& index, const std::set<std::string>& derived,
                     FindingList& findings) {
  const fs::path database = database_folder(index);
  const bool is_below = database != index;
  const std::set<std::string> head =
      is_below ? std::set<std::string>{kStubFile, kLockFile, database.filename().string()}
               : std::set<std::string>{kLockFile};
  for (const std::string& name : names_in(index)) {
    const bool is_known = !is_below && (is_of_database(name) || derived.contains(name));
    if (!is_known && !head.contains(name)) report(name, findings);
  }
  if (!is_below) return;
  for (const std::string& name : names_in(database)) {
    if (!is_of_database(name) && !derived.contains(name)) report(name, findings);
  }
}

}  // namespace indexer
