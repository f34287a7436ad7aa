#include <utility>

#include "indexer/packed_numbers.h"
#include "indexer/position_segment.h"
#include "indexer/position_segment_arrays.h"

namespace indexer {
namespace {

// Packs the places of lists one after the other, block by block as their postings.
class PositionPacker {
 public:
  void begin_posting() {
    if (postings_ == kBlockSize) end_block();
    ++postings_;
    before_ = 0;
  }
  // Places of the posting that was begun, rising.
  void add(std::uint32_t position) {
    steps_.push_back(position - before_);
    before_ = position;
  }
  // A full block is ended by itself, the last one of a list by the caller.
  void end_block() {
    const unsigned bits = bits_for(steps_);
    blocks_.push_back({bytes_.size() << 8 | bits});
    pack(bytes_, steps_, bits);
    steps_.clear();
    postings_ = 0;
  }

  const std::vector<PositionBlock>& blocks() const { return blocks_; }
  std::vector<std::byte> take_bytes() {
    bytes_.resize(bytes_.size() + kReadBeyond);
    return std::move(bytes_);
  }

 private:
  // Of the block that is being filled.
  std::vector<std::uint32_t> steps_;
  std::size_t postings_ = 0;
  std::uint32_t before_ = 0;
  std::vector<PositionBlock> blocks_;
  std::vector<std::byte> bytes_;
};

}  // namespace

void PositionSegmentMaker::add(Row row, std::string_view term, std::uint32_t position) {
  const std::size_t ordinal = table_.add(term);
  if (ordinal == counts_.size()) counts_.push_back(0);
  ++counts_[ordinal];
  terms_.push_back(static_cast<std::uint32_t>(ordinal));
  places_.push_back({row - rows_.first + 1, position});
}

std::vector<PositionSegmentMaker::Place> PositionSegmentMaker::sorted_places(
    std::span<const std::uint64_t> starts) const {
  std::vector<std::uint64_t> next(starts.begin(), starts.end());
  std::vector<Place> sorted(places_.size());
  for (std::size_t i = 0; i < places_.size(); ++i) sorted[next[terms_[i]]++] = places_[i];
  return sorted;
}

std::vector<std::byte> PositionSegmentMaker::bytes(Revision revision) {
  std::vector<std::uint64_t> starts{0};
  for (const std::uint32_t count : counts_) starts.push_back(starts.back() + count);
  const std::vector<Place> sorted = sorted_places(starts);
  PostingListsMaker lists;
  PositionPacker positions;
  std::vector<Posting> list;
  for (std::size_t term = 0; term < counts_.size(); ++term) {
    list.clear();
    for (std::size_t i = starts[term]; i < starts[term + 1]; ++i) {
      const Place& place = sorted[i];
      if (list.empty() || list.back().row != place.row) {
        list.push_back({place.row, 0});
        positions.begin_posting();
      }
      ++list.back().times;
      positions.add(place.position);
    }
    positions.end_block();
    lists.add(list);
  }
  ColumnFileMaker file(std::string(kPositionsKind), std::move(revision));
  file.add(kSegmentRows, std::vector<std::uint32_t>{rows_.first, rows_.count});
  table_.put_into(file);
  lists.put_into(file);
  file.add(kPositionBlocks, positions.blocks());
  file.add(kPositionBytes, positions.take_bytes());
  return file.bytes();
}

}  // namespace indexer
