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
      lists_(file_),
      position_blocks_(file_.array<PositionBlock>(kPositionBlocks)),
      position_bytes_(file_.array<std::byte>(kPositionBytes)) {}

std::optional<PositionSegment> PositionSegment::of(ColumnFile file) {
  PositionSegment segment(std::move(file));
  if (!segment.is_sound()) return std::nullopt;
  return segment;
}

bool PositionSegment::is_sound() const {
  return rows_.size() == 2 && rows_[0] + std::uint64_t{rows_[1]} < ~Row{0} &&
         terms_.is_sound(lists_.size()) && position_blocks_.size() == lists_.block_count() &&
         lists_.is_sound(rows_[1] + 1);
}

PositionList PositionSegment::find(std::string_view term) const {
  const std::optional<std::size_t> ordinal = terms_.find(term);
  if (!ordinal) return {};
  const BlockRange range = lists_.blocks_of(*ordinal);
  return {lists_.list(*ordinal), position_blocks_.subspan(range.first, range.count),
          position_bytes_};
}

}  // namespace indexer
