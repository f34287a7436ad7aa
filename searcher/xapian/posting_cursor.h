#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "indexer/posting_blocks.h"

namespace searcher {

// Walks the postings of a stem by rising row, and passes over blocks without unpacking them.
class PostingCursor {
 public:
  using Row = indexer::Row;
  static constexpr Row kEnd = std::numeric_limits<Row>::max();

  // The arrays of the list outlive the cursor.
  explicit PostingCursor(const indexer::PostingList& list) : list_(list) {}

  const indexer::PostingList& list() const { return list_; }

  // Goes to the first block that ends at or after `row`, if it is not there already; false when
  // there is none.
  bool seek_block(Row row) {
    const std::size_t count = list_.blocks.size();
    if (block_ < count && list_.blocks[block_].last >= row) return true;
    return seek_later_block(row);
  }
  // Of the block that seek_block() found.
  Row block_last() const { return list_.blocks[block_].last; }
  float block_best() const { return list_.blocks[block_].best; }

  // Goes to the first posting at or after `row`, which must not be before row(); kEnd when there is
  // none.
  Row seek(Row row) {
    if (row <= row_) return row_;
    return seek_later(row);
  }
  Row next() { return row_ == kEnd ? kEnd : seek(row_ + 1); }
  Row row() const { return row_; }

  // Of the posting at row().
  std::uint32_t times() { return all_times()[at_]; }

  // The block of row(), and where in it the posting is.
  std::size_t block() const { return unpacked_; }
  std::size_t place_in_block() const { return at_; }
  // Of the postings of that block; where it is not full, the rest means nothing.
  const indexer::BlockNumbers& all_times() {
    if (times_of_ != unpacked_) {
      indexer::unpack_times(list_, unpacked_, times_);
      times_of_ = unpacked_;
    }
    return times_;
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  bool seek_later_block(Row row);
  Row seek_later(Row row);

  indexer::PostingList list_;
  std::size_t block_ = 0;
  std::size_t unpacked_ = kNone;
  std::size_t times_of_ = kNone;
  std::size_t count_ = 0;
  std::size_t at_ = 0;
  Row row_ = 0;
  indexer::BlockNumbers rows_;
  indexer::BlockNumbers times_;
};

}  // namespace searcher
