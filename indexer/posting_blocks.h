#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/bm25.h"
#include "indexer/facet_columns.h"
#include "indexer/packed_numbers.h"

// The reports of a stem, packed in blocks that can be passed over unread.
namespace indexer {

struct Posting {
  Row row = 0;
  std::uint32_t times = 0;
  bool operator==(const Posting&) const = default;
};

// kBlockSize postings; fewer in the last block of a list.
struct PostingBlock {
  Row last = 0;
  // No posting of the block has a greater Bm25::part.
  float best = 0;
  // Place of the first byte; below it, in a byte each, the bits that each row and each number of
  // times takes.
  std::uint64_t packed = 0;

  std::uint64_t place() const { return packed >> 16; }
  unsigned row_bits() const { return packed >> 8 & 0xFF; }
  unsigned times_bits() const { return packed & 0xFF; }
};
static_assert(sizeof(PostingBlock) == 16);

// The postings of one stem, by rising row. Views into arrays that outlive it.
struct PostingList {
  std::uint32_t reports = 0;
  // The best of all blocks.
  float best = 0;
  std::span<const PostingBlock> blocks;
  std::span<const std::byte> bytes;
};

// Packs lists one after the other.
class PostingPacker {
 public:
  // Lists that are not ranked by: the best part is 0.
  PostingPacker() = default;
  // `lengths` are those of the reports, by row.
  PostingPacker(std::span<const std::uint32_t> lengths, Bm25 bm25)
      : lengths_(lengths), bm25_(bm25) {}

  // Rows rise, from 1, and are below lengths.size() where there are lengths. Returns the best part
  // in the list.
  float add(std::span<const Posting> postings);

  const std::vector<PostingBlock>& blocks() const { return blocks_; }
  // Ends in bytes that mean nothing, so that whole words can be read anywhere.
  std::vector<std::byte> bytes() const;

 private:
  void add_block(std::span<const Posting> postings, Row before);

  std::span<const std::uint32_t> lengths_;
  Bm25 bm25_;
  std::vector<PostingBlock> blocks_;
  std::vector<std::byte> bytes_;
};

// Whether each block can be unpacked without reading beyond the bytes, and rows rise to one below
// `row_count`.
bool is_sound_list(const PostingList& list, Row row_count);

// Rows of block `index` of a list; those of a block that contradicts itself are all its last.
// Returns how many there are.
std::size_t unpack_rows(const PostingList& list, std::size_t index, BlockNumbers& rows);
// How many times each of them has the stem.
void unpack_times(const PostingList& list, std::size_t index, BlockNumbers& times);

}  // namespace indexer
