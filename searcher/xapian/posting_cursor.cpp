#include "searcher/xapian/posting_cursor.h"

#include <algorithm>

namespace searcher {

// By growing steps, then by halving them.
bool PostingCursor::seek_later_block(Row row) {
  const std::size_t count = list_.blocks.size();
  std::size_t step = 1;
  std::size_t low = block_;
  while (low + step < count && list_.blocks[low + step].last < row) {
    low += step;
    step *= 2;
  }
  const auto begin = list_.blocks.begin();
  const auto from = begin + static_cast<std::ptrdiff_t>(std::min(low, count));
  const auto to = begin + static_cast<std::ptrdiff_t>(std::min(low + step + 1, count));
  const auto found =
      std::partition_point(from, to, [row](const auto& block) { return block.last < row; });
  block_ = static_cast<std::size_t>(found - begin);
  return block_ < count;
}

PostingCursor::Row PostingCursor::seek_later(Row row) {
  if (!seek_block(row)) return row_ = kEnd;
  if (unpacked_ != block_) {
    count_ = indexer::unpack_rows(list_, block_, rows_);
    unpacked_ = block_;
    at_ = 0;
  }
  const std::size_t near = std::min(at_ + 4, count_);
  while (at_ < near && rows_[at_] < row) ++at_;
  if (at_ < count_ && rows_[at_] < row) {
    const auto begin = rows_.begin();
    at_ = static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(at_),
                                                    begin + static_cast<std::ptrdiff_t>(count_),
                                                    row) -
                                   begin);
  }
  // A block ends with its last row, so there is one unless the block contradicts itself.
  return row_ = at_ < count_ ? rows_[at_] : kEnd;
}

}  // namespace searcher
