#include "indexer/file_ledger.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace indexer {
namespace {

// The parts of a file_key: a hash, a hash, and a number for every piece but the first.
struct KeyParts {
  std::string_view path;
  bool is_first = true;
};

KeyParts parts_of(std::string_view key) {
  key.remove_prefix(kFileKeyPrefix.size());
  const std::size_t slash = std::min(key.find('/'), key.size());
  return {key.substr(0, slash), key.find('/', slash + 1) == std::string_view::npos};
}

}  // namespace

FileLedger::FileLedger(Writer& writer) : writer_(writer) {
  std::unordered_map<std::string, std::string> paths;
  writer_.each_remembered(kPathKeyPrefix, [&](std::string_view key, std::string_view path) {
    paths.emplace(key.substr(kPathKeyPrefix.size()), path);
  });
  std::optional<GatheredRecord> gathered;
  std::string path;
  const auto take_gathered = [&] {
    if (gathered) take(*std::exchange(gathered, std::nullopt), path);
  };
  writer_.each_remembered(kFileKeyPrefix, [&](std::string_view key, std::string_view bytes) {
    const KeyParts parts = parts_of(key);
    if (!parts.is_first) {
      if (gathered) add_piece(*gathered, bytes);
      return;
    }
    take_gathered();
    const auto found = paths.find(std::string(parts.path));
    if (found == paths.end()) return;
    path = found->second;
    gathered = parse_first_piece(bytes);
  });
  take_gathered();
}

void FileLedger::take(GatheredRecord gathered, const std::string& path) {
  if (!gathered.is_whole()) return;
  count(gathered.record);
  records_.emplace(Origin{path, std::move(gathered.file)}, std::move(gathered.record));
}

void FileLedger::count(const FileRecord& record) {
  ++totals_.files;
  totals_.lost_files += record.lost > 0 ? 1 : 0;
  totals_.lost += record.lost;
}

void FileLedger::uncount(const FileRecord& record) {
  --totals_.files;
  totals_.lost_files -= record.lost > 0 ? 1 : 0;
  totals_.lost -= record.lost;
}

const FileRecord* FileLedger::find(const Origin& origin) const {
  const auto found = records_.find(origin);
  return found == records_.end() ? nullptr : &found->second;
}

std::vector<FileLedger::Records::const_iterator> FileLedger::records_of(
    std::string_view path) const {
  std::vector<Records::const_iterator> found;
  for (auto at = records_.lower_bound({std::string(path), ""});
       at != records_.end() && at->first.path == path; ++at) {
    found.push_back(at);
  }
  return found;
}

std::optional<LostFile> FileLedger::lost_of(const Origin& origin) const {
  return parse_lost_file(writer_.remembered(lost_key(origin.path, origin.file)));
}

void FileLedger::put(const Origin& origin, FileRecord record, const LostFile& lost) {
  record.lost = lost.total;
  const auto [at, is_new] = records_.try_emplace(origin);
  if (record.lost > 0 || at->second.lost > 0) write_lost(origin, lost);
  if (!is_new && at->second == record) return;
  if (is_new) writer_.remember(path_key(origin.path), origin.path);
  if (!is_new) uncount(at->second);
  const std::size_t pieces_before = piece_count(at->second);
  at->second = std::move(record);
  count(at->second);
  write(origin, at->second, pieces_before);
}

void FileLedger::write(const Origin& origin, const FileRecord& record, std::size_t pieces_before) {
  const std::size_t pieces = piece_count(record);
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    writer_.remember(file_key(origin.path, origin.file, piece),
                     piece_of(record, origin.file, piece));
  }
  for (std::size_t piece = pieces; piece < pieces_before; ++piece)
    writer_.remember(file_key(origin.path, origin.file, piece), {});
}

void FileLedger::write_lost(const Origin& origin, const LostFile& lost) {
  writer_.remember(lost_key(origin.path, origin.file),
                   lost.total > 0 ? to_record(lost) : std::string());
}

void FileLedger::forget(const Origin& origin) {
  const auto found = records_.find(origin);
  if (found == records_.end()) return;
  if (found->second.lost > 0) write_lost(origin, {});
  for (std::size_t piece = 0; piece < piece_count(found->second); ++piece)
    writer_.remember(file_key(origin.path, origin.file, piece), {});
  uncount(found->second);
  records_.erase(found);
}

void FileLedger::unsettle(const Origin& origin) {
  const auto found = records_.find(origin);
  if (found == records_.end() || !found->second.stamp) return;
  found->second.stamp.reset();
  write(origin, found->second, piece_count(found->second));
}

void FileLedger::put_totals() {
  writer_.remember(std::string(kFileTotalsKey),
                   totals_.files > 0 ? to_record(totals_) : std::string());
}

}  // namespace indexer
