#include "indexer/file_record.h"

#include <algorithm>
#include <span>
#include <utility>

#include "indexer/record_bytes.h"

namespace indexer {
namespace {

// So that bytes of another making are no record.
constexpr std::uint64_t kRecordFormat = 1;

FileStamp read_stamp(RecordReader& in) {
  FileStamp stamp;
  stamp.size = in.number();
  stamp.modified = static_cast<std::int64_t>(in.number());
  stamp.changed = static_cast<std::int64_t>(in.number());
  stamp.inode = in.number();
  stamp.device = in.number();
  return stamp;
}

void write_stamp(RecordWriter& out, const FileStamp& stamp) {
  out.add(stamp.size);
  out.add(static_cast<std::uint64_t>(stamp.modified));
  out.add(static_cast<std::uint64_t>(stamp.changed));
  out.add(stamp.inode);
  out.add(stamp.device);
}

std::vector<IdHash> read_ids(RecordReader& in) {
  std::vector<IdHash> ids(in.count());
  for (IdHash& id : ids) {
    id.high = in.number();
    id.low = in.number();
  }
  if (!in.is_at_end()) throw Damaged{};
  return ids;
}

std::span<const IdHash> ids_of(const FileRecord& record, std::size_t piece) {
  const std::span<const IdHash> all(record.reports);
  const std::size_t first = std::min(piece * kReportsOfPiece, all.size());
  return all.subspan(first, std::min(kReportsOfPiece, all.size() - first));
}

}  // namespace

std::size_t piece_count(const FileRecord& record) {
  const std::size_t reports = record.reports.size();
  return reports == 0 ? 1 : (reports + kReportsOfPiece - 1) / kReportsOfPiece;
}

std::string piece_of(const FileRecord& record, std::string_view file, std::size_t piece) {
  RecordWriter out;
  if (piece == 0) {
    out.add(kRecordFormat);
    out.add(file);
    out.add(std::uint64_t{record.stamp.has_value()});
    if (record.stamp) write_stamp(out, *record.stamp);
    out.add(record.way);
    out.add(record.lost);
    out.add(std::uint64_t{record.has_clash});
    out.add(record.reports.size());
  }
  const std::span<const IdHash> ids = ids_of(record, piece);
  out.add(ids.size());
  for (const IdHash& id : ids) {
    out.add(id.high);
    out.add(id.low);
  }
  return out.take();
}

std::optional<GatheredRecord> parse_first_piece(std::string_view bytes) try {
  RecordReader in(bytes);
  if (in.number() != kRecordFormat) return std::nullopt;
  GatheredRecord gathered{std::string(in.text()), {}, 0};
  FileRecord& record = gathered.record;
  if (in.number() != 0) record.stamp = read_stamp(in);
  record.way = in.number();
  record.lost = in.number();
  record.has_clash = in.number() != 0;
  gathered.reports = in.number();
  record.reports = read_ids(in);
  return gathered;
} catch (const Damaged&) {
  return std::nullopt;
}

void add_piece(GatheredRecord& gathered, std::string_view bytes) try {
  RecordReader in(bytes);
  const std::vector<IdHash> ids = read_ids(in);
  gathered.record.reports.insert(gathered.record.reports.end(), ids.begin(), ids.end());
} catch (const Damaged&) {
  return;
}

}  // namespace indexer
