#include "searcher/xapian/position_cursor.h"

#include <limits>
#include <utility>

namespace searcher {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

}  // namespace

PositionCursor::PositionCursor(const indexer::WordPositions& positions, std::string term)
    : all_(positions), term_(std::move(term)), segment_(kNone), counted_block_(kNone) {
  for (const indexer::PositionSegment& segment : all_)
    reports_ += segment.find(term_).postings.reports;
}

void PositionCursor::enter(std::size_t segment) {
  segment_ = segment;
  list_ = all_[segment].find(term_);
  postings_.emplace(list_.postings);
  counted_block_ = kNone;
}

PositionCursor::Row PositionCursor::seek(Row row) {
  if (row <= row_) return row_;
  for (std::size_t segment = segment_ == kNone ? 0 : segment_; segment < all_.size(); ++segment) {
    const indexer::RowRange rows = all_[segment].rows();
    if (row >= rows.end()) continue;
    if (segment != segment_) enter(segment);
    const Row found = postings_->seek(row < rows.first ? 1 : row - rows.first + 1);
    if (found != kEnd) return row_ = rows.first + found - 1;
  }
  return row_ = kEnd;
}

void PositionCursor::count_places_before() {
  counted_block_ = postings_->block();
  const indexer::BlockNumbers& times = postings_->all_times();
  before_[0] = 0;
  for (std::size_t i = 0; i < times.size(); ++i) before_[i + 1] = before_[i] + times[i];
}

std::span<const std::uint32_t> PositionCursor::positions() {
  if (counted_block_ != postings_->block()) count_places_before();
  const std::size_t at = postings_->place_in_block();
  indexer::unpack_positions(list_, {counted_block_, before_[at], before_[at + 1] - before_[at]},
                            positions_);
  return positions_;
}

}  // namespace searcher
