#include <utility>

#include "indexer/packed_numbers.h"
#include "indexer/position_segment.h"
#include "indexer/position_segment_arrays.h"

namespace indexer {
namespace {

// Packs the places of lists one after the other.
class PositionPacker {
 public:
  // The places of one posting after the other, as many as make a block.
  void add_block(std::span<const std::uint32_t> steps) {
    const unsigned bits = bits_for(steps);
    blocks_.push_back({bytes_.size() << 8 | bits});
    pack(bytes_, steps, bits);
  }
  const std::vector<PositionBlock>& blocks() const { return blocks_; }
  std::vector<std::byte> take_bytes() {
    bytes_.resize(bytes_.size() + kReadBeyond);
    return std::move(bytes_);
  }

 private:
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
  PostingPacker postings;
  PositionPacker positions;
  std::vector<std::uint32_t> first_blocks{0};
  std::vector<std::uint32_t> report_counts;
  std::vector<Posting> list;
  std::vector<std::uint32_t> steps;
  for (std::size_t term = 0; term < counts_.size(); ++term) {
    list.clear();
    steps.clear();
    std::uint32_t before = 0;
    for (std::size_t i = starts[term]; i < starts[term + 1]; ++i) {
      if (list.empty() || list.back().row != sorted[i].row) {
        if (!list.empty() && list.size() % kBlockSize == 0) {
          positions.add_block(steps);
          steps.clear();
        }
        list.push_back({sorted[i].row, 0});
        before = 0;
      }
      ++list.back().times;
      steps.push_back(sorted[i].position - before);
      before = sorted[i].position;
    }
    positions.add_block(steps);
    postings.add(list);
    report_counts.push_back(static_cast<std::uint32_t>(list.size()));
    first_blocks.push_back(static_cast<std::uint32_t>(postings.blocks().size()));
  }
  ColumnFileMaker file(std::string(kPositionsKind), std::move(revision));
  file.add(kSegmentRows, std::vector<std::uint32_t>{rows_.first, rows_.count});
  table_.put_into(file);
  file.add(kFirstBlocks, first_blocks);
  file.add(kReportCounts, report_counts);
  file.add(kBlocks, postings.blocks());
  file.add(kBytes, postings.bytes());
  file.add(kPositionBlocks, positions.blocks());
  file.add(kPositionBytes, positions.take_bytes());
  return file.bytes();
}

}  // namespace indexer
