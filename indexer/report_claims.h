#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/file_ledger.h"

namespace indexer {

// Which file has which id of a report: of files that are read in this run the first, of the others
// the one that the ledger says.
class ReportClaims {
 public:
  // `is_read` says of which files nothing is known before they are read.
  ReportClaims(const FileLedger& ledger, const std::function<bool(const Origin&)>& is_read);

  // Nothing when the file may have the id, which then is its own; else who has it. A file that is
  // no more has none.
  std::optional<Origin> claim(const IdHash& id, const Origin& file);

  // Files whose ids were claimed by the same file under another PATH.
  const std::set<Origin>& overtaken() const { return overtaken_; }

 private:
  std::optional<Origin> earlier_owner(const IdHash& id, const Origin& file);

  std::vector<Origin> files_;
  // By id; places in files_.
  std::vector<std::pair<IdHash, std::uint32_t>> earlier_;
  std::unordered_map<IdHash, std::uint32_t, IdHashHash> of_this_run_;
  std::set<Origin> overtaken_;
};

// Where the file of an origin lies; its PATH may be the file itself.
std::filesystem::path whole_path(const Origin& origin);

}  // namespace indexer
