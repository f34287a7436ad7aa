#include "indexer/gone_files.h"

#include <map>
#include <optional>
#include <system_error>

#include "indexer/report_claims.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The folder that holds a path, or held it; at most up to `last`.
fs::path nearest_folder(const fs::path& path, const fs::path& last) {
  std::error_code error;
  fs::path folder = path.parent_path();
  while (folder != last && folder.has_relative_path() && !fs::is_directory(folder, error))
    folder = folder.parent_path();
  return folder;
}

class Mounts {
 public:
  bool is_unmounted(const fs::path& folder, const FileRecord& record) {
    if (!record.stamp) return false;
    const std::optional<std::uint64_t>& device = device_of_empty(folder);
    return device && *device != record.stamp->device;
  }

 private:
  // Nothing for a folder that has something in it.
  const std::optional<std::uint64_t>& device_of_empty(const fs::path& folder) {
    const auto [at, is_new] = devices_.try_emplace(folder);
    std::error_code error;
    if (is_new && fs::is_empty(folder, error) && !error) {
      if (const auto stamp = stamp_of(folder)) at->second = stamp->device;
    }
    return at->second;
  }

  std::map<fs::path, std::optional<std::uint64_t>> devices_;
};

}  // namespace

GoneFiles find_gone(const FileLedger& ledger, std::string_view path,
                    const std::set<std::string, std::less<>>& found) {
  GoneFiles files;
  Mounts mounts;
  for (const auto& at : ledger.records_of(path)) {
    const auto& [origin, record] = *at;
    if (found.contains(origin.file)) continue;
    const fs::path folder = nearest_folder(fs::path(path) / origin.file, fs::path(path));
    if (mounts.is_unmounted(folder, record)) {
      files.unmounted.push_back(origin);
      files.unmounted_folders.insert(folder);
    } else {
      files.gone.push_back(origin);
    }
  }
  return files;
}

}  // namespace indexer
