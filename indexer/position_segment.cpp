#include "indexer/position_segment.h"

#include <utility>

#include "indexer/packed_numbers.h"
#include "indexer/position_segment_arrays.h"

namespace indexer {

void unpack_positions(const PositionList& list, const PlacesInBlock& places,
                      std::vector<std::uint32_t>& positions) {
  positions.clear();
  const PositionBlock& packed = list.blocks[places.block];
  const std::size_t past = places.before + places.times;
  const std::size_t end = packed.place() + packed_size(past, packed.bits());
  if (packed.bits() > kMaxBits || end + kReadBeyond > list.bytes.size()) return;
  const std::byte* const from = list.bytes.data() + packed.place();
  std::uint32_t position = 0;
  for (std::size_t i = places.before; i < past; ++i) {
    position += packed_number(from, i, packed.bits());
    positions.push_back(position);
  }
}

PositionSegment::PositionSegment(ColumnFile file)
    : file_(std::move(file)),
      rows_(file_.array<std::uint32_t>(kSegmentRows)),
      terms_(file_),
      first_blocks_(file_.array<std::uint32_t>(kFirstBlocks)),
      report_counts_(file_.array<std::uint32_t>(kReportCounts)),
      blocks_(file_.array<PostingBlock>(kBlocks)),
      bytes_(file_.array<std::byte>(kBytes)),
      position_blocks_(file_.array<PositionBlock>(kPositionBlocks)),
      position_bytes_(file_.array<std::byte>(kPositionBytes)) {}

std::optional<PositionSegment> PositionSegment::of(ColumnFile file) {
  PositionSegment segment(std::move(file));
  if (!segment.is_sound()) return std::nullopt;
  return segment;
}

bool PositionSegment::is_sound() const {
  const std::size_t terms = report_counts_.size();
  if (rows_.size() != 2 || rows_[0] + std::uint64_t{rows_[1]} >= ~Row{0}) return false;
  if (!terms_.is_sound(terms) || first_blocks_.size() != terms + 1 ||
      !partitions(first_blocks_, blocks_.size()) || position_blocks_.size() != blocks_.size())
    return false;
  for (std::size_t i = 0; i < terms; ++i) {
    if (!is_sound_list(list(i).postings, rows_[1] + 1)) return false;
  }
  return true;
}

PositionList PositionSegment::list(std::size_t ordinal) const {
  const std::uint32_t first = first_blocks_[ordinal];
  const std::uint32_t count = first_blocks_[ordinal + 1] - first;
  return {{report_counts_[ordinal], 0, blocks_.subspan(first, count), bytes_},
          position_blocks_.subspan(first, count),
          position_bytes_};
}

PositionList PositionSegment::find(std::string_view term) const {
  const std::optional<std::size_t> ordinal = terms_.find(term);
  return ordinal ? list(*ordinal) : PositionList();
}

}  // namespace indexer
