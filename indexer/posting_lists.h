#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/column_file.h"
#include "indexer/posting_blocks.h"

// The posting lists of a derived file, by the ordinals of their terms.
namespace indexer {

class PostingListsMaker {
 public:
  explicit PostingListsMaker(PostingPacker packer = {}) : packer_(std::move(packer)) {}

  // The list of the next ordinal; returns the best part in it. As PostingPacker::add().
  float add(std::span<const Posting> postings);
  void put_into(ColumnFileMaker& file) const;

 private:
  PostingPacker packer_;
  std::vector<std::uint32_t> first_blocks_{0};
  std::vector<std::uint32_t> report_counts_;
};

// Where among all blocks those of a list are.
struct BlockRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

// Views into a file, which must outlive it.
class PostingLists {
 public:
  explicit PostingLists(const ColumnFile& file);

  // Whether nothing contradicts itself and rows are below `row_count`; nothing but the sizes may be
  // asked before.
  bool is_sound(Row row_count) const;

  std::size_t size() const { return report_counts_.size(); }
  std::size_t block_count() const { return blocks_.size(); }
  BlockRange blocks_of(std::size_t ordinal) const;
  // Its best is 0.
  PostingList list(std::size_t ordinal) const;

 private:
  std::span<const std::uint32_t> first_blocks_;
  std::span<const std::uint32_t> report_counts_;
  std::span<const PostingBlock> blocks_;
  std::span<const std::byte> bytes_;
};

}  // namespace indexer
