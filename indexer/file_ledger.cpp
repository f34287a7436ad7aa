#include "indexer/file_ledger.h"

#include <unordered_map>
#include <utility>

#include "indexer/record_bytes.h"

namespace indexer {
namespace {

// So that bytes of another making are no record.
constexpr std::uint64_t kRecordFormat = 1;

struct NamedRecord {
  std::string file;
  FileRecord record;
};

FileStamp read_stamp(RecordReader& in) {
  FileStamp stamp;
  stamp.size = in.number();
  stamp.modified = static_cast<std::int64_t>(in.number());
  stamp.changed = static_cast<std::int64_t>(in.number());
  stamp.inode = in.number();
  stamp.device = in.number();
  return stamp;
}

std::optional<NamedRecord> parse_record_of_file(std::string_view bytes) try {
  RecordReader in(bytes);
  if (in.number() != kRecordFormat) return std::nullopt;
  NamedRecord named{std::string(in.text()), {}};
  FileRecord& record = named.record;
  if (in.number() != 0) record.stamp = read_stamp(in);
  record.way = in.number();
  record.lost = in.number();
  record.has_clash = in.number() != 0;
  record.reports.resize(in.count());
  for (IdHash& id : record.reports) {
    id.high = in.number();
    id.low = in.number();
  }
  return in.is_at_end() ? std::optional(std::move(named)) : std::nullopt;
} catch (const Damaged&) {
  return std::nullopt;
}

}  // namespace

std::string to_record(const FileRecord& record, std::string_view file) {
  RecordWriter out;
  out.add(kRecordFormat);
  out.add(file);
  out.add(std::uint64_t{record.stamp.has_value()});
  if (record.stamp) {
    out.add(record.stamp->size);
    out.add(static_cast<std::uint64_t>(record.stamp->modified));
    out.add(static_cast<std::uint64_t>(record.stamp->changed));
    out.add(record.stamp->inode);
    out.add(record.stamp->device);
  }
  out.add(record.way);
  out.add(record.lost);
  out.add(std::uint64_t{record.has_clash});
  out.add(record.reports.size());
  for (const IdHash& id : record.reports) {
    out.add(id.high);
    out.add(id.low);
  }
  return out.take();
}

FileLedger::FileLedger(Writer& writer) : writer_(writer) {
  std::unordered_map<std::string, std::string> paths;
  writer_.each_remembered(kPathKeyPrefix, [&](std::string_view key, std::string_view path) {
    paths.emplace(key.substr(kPathKeyPrefix.size()), path);
  });
  writer_.each_remembered(kFileKeyPrefix, [&](std::string_view key, std::string_view bytes) {
    key.remove_prefix(kFileKeyPrefix.size());
    const auto path = paths.find(std::string(key.substr(0, key.find('/'))));
    std::optional<NamedRecord> named = parse_record_of_file(bytes);
    if (path == paths.end() || !named) return;
    count(named->record);
    records_.emplace(Origin{path->second, std::move(named->file)}, std::move(named->record));
  });
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
  at->second = std::move(record);
  count(at->second);
  writer_.remember(file_key(origin.path, origin.file), to_record(at->second, origin.file));
}

void FileLedger::write_lost(const Origin& origin, const LostFile& lost) {
  writer_.remember(lost_key(origin.path, origin.file),
                   lost.total > 0 ? to_record(lost) : std::string());
}

void FileLedger::forget(const Origin& origin) {
  const auto found = records_.find(origin);
  if (found == records_.end()) return;
  if (found->second.lost > 0) write_lost(origin, {});
  writer_.remember(file_key(origin.path, origin.file), {});
  uncount(found->second);
  records_.erase(found);
}

void FileLedger::unsettle(const Origin& origin) {
  const auto found = records_.find(origin);
  if (found == records_.end() || !found->second.stamp) return;
  found->second.stamp.reset();
  writer_.remember(file_key(origin.path, origin.file), to_record(found->second, origin.file));
}

void FileLedger::put_totals() {
  writer_.remember(std::string(kFileTotalsKey),
                   totals_.files > 0 ? to_record(totals_) : std::string());
}

}  // namespace indexer
