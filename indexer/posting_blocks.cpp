#include "indexer/posting_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace indexer {
namespace {

float rounded_up(double value) {
  const auto rounded = static_cast<float>(value);
  return rounded >= value ? rounded
                          : std::nextafter(rounded, std::numeric_limits<float>::infinity());
}

std::size_t count_of(const PostingList& list, std::size_t index) {
  return std::min(kBlockSize, list.reports - index * kBlockSize);
}

bool lies_within(const PostingBlock& block, std::size_t bytes) {
  return block.row_bits() <= kMaxBits && block.times_bits() <= kMaxBits && bytes >= kReadBeyond &&
         block.place() <= bytes - kReadBeyond;
}

}  // namespace

float PostingPacker::add(std::span<const Posting> postings) {
  float best = 0;
  for (Row before = 0; !postings.empty();) {
    const std::size_t count = std::min(kBlockSize, postings.size());
    add_block(postings.first(count), before);
    before = blocks_.back().last;
    best = std::max(best, blocks_.back().best);
    postings = postings.subspan(count);
  }
  return best;
}

// Rows are kept as what lies between them and the row before.
void PostingPacker::add_block(std::span<const Posting> postings, Row before) {
  BlockNumbers room_between;
  BlockNumbers room_times;
  double best = 0;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const Posting& posting = postings[i];
    room_between[i] = posting.row - before - 1;
    before = posting.row;
    room_times[i] = posting.times;
    if (!lengths_.empty()) best = std::max(best, bm25_.part(posting.times, lengths_[posting.row]));
  }
  const auto between = std::span<const std::uint32_t>(room_between).first(postings.size());
  const auto times = std::span<const std::uint32_t>(room_times).first(postings.size());
  const unsigned row_bits = bits_for(between);
  const unsigned times_bits = bits_for(times);
  blocks_.push_back({before, rounded_up(best), bytes_.size() << 16 | row_bits << 8 | times_bits});
  pack(bytes_, between, row_bits);
  pack(bytes_, times, times_bits);
}

std::vector<std::byte> PostingPacker::bytes() const {
  std::vector<std::byte> bytes = bytes_;
  bytes.resize(bytes.size() + kReadBeyond);
  return bytes;
}

bool is_sound_list(const PostingList& list, Row row_count) {
  if ((std::size_t{list.reports} + kBlockSize - 1) / kBlockSize != list.blocks.size()) return false;
  Row before = 0;
  for (const PostingBlock& block : list.blocks) {
    if (block.last <= before || block.last >= row_count || !lies_within(block, list.bytes.size()))
      return false;
    before = block.last;
  }
  return true;
}

std::size_t unpack_rows(const PostingList& list, std::size_t index, BlockNumbers& rows) {
  const PostingBlock& block = list.blocks[index];
  unpack(list.bytes.data() + block.place(), block.row_bits(), rows);
  const std::size_t count = count_of(list, index);
  std::uint64_t row = index == 0 ? 0 : list.blocks[index - 1].last;
  for (std::size_t i = 0; i < count; ++i) {
    row += std::uint64_t{rows[i]} + 1;
    rows[i] = static_cast<std::uint32_t>(row);
  }
  if (row != block.last) rows.fill(block.last);
  return count;
}

void unpack_times(const PostingList& list, std::size_t index, BlockNumbers& times) {
  const PostingBlock& block = list.blocks[index];
  const std::size_t rows_size = packed_size(count_of(list, index), block.row_bits());
  unpack(list.bytes.data() + block.place() + rows_size, block.times_bits(), times);
}

}  // namespace indexer
