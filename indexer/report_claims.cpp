#include "indexer/report_claims.h"

#include <algorithm>
#include <system_error>

namespace indexer {

namespace fs = std::filesystem;

ReportClaims::ReportClaims(const FileLedger& ledger,
                           const std::function<bool(const Origin&)>& is_read) {
  for (const auto& [origin, record] : ledger.records()) {
    if (record.reports.empty() || is_read(origin)) continue;
    const auto place = static_cast<std::uint32_t>(files_.size());
    files_.push_back(origin);
    for (const IdHash& id : record.reports) earlier_.emplace_back(id, place);
  }
  std::sort(earlier_.begin(), earlier_.end());
}

std::optional<Origin> ReportClaims::claim(const IdHash& id, const Origin& file) {
  const auto taken = of_this_run_.find(id);
  if (taken != of_this_run_.end()) return files_[taken->second];
  if (auto owner = earlier_owner(id, file)) return owner;
  if (files_.empty() || files_.back() != file) files_.push_back(file);
  of_this_run_.emplace(id, static_cast<std::uint32_t>(files_.size() - 1));
  return std::nullopt;
}

std::optional<Origin> ReportClaims::earlier_owner(const IdHash& id, const Origin& file) {
  for (auto at = std::lower_bound(earlier_.begin(), earlier_.end(), std::pair(id, 0U));
       at != earlier_.end() && at->first == id; ++at) {
    const Origin& owner = files_[at->second];
    std::error_code error;
    if (!fs::exists(whole_path(owner), error)) continue;
    if (!fs::equivalent(whole_path(owner), whole_path(file), error)) return owner;
    overtaken_.insert(owner);
  }
  return std::nullopt;
}

fs::path whole_path(const Origin& origin) {
  std::error_code error;
  const fs::path path(origin.path);
  return fs::is_directory(path, error) ? path / origin.file : path;
}

}  // namespace indexer
