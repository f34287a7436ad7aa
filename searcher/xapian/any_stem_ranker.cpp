#include "searcher/xapian/any_stem_ranker.h"

#include <algorithm>

namespace searcher {

namespace {
constexpr RowSet::Row kEnd = PostingCursor::kEnd;
}

void AnyStemRanker::rank() {
  for (Row start = 1; open_window(start); start = window_last_ + 1) rank_window(start);
}

bool AnyStemRanker::open_window(Row start) {
  window_.clear();
  window_last_ = kEnd;
  for (std::size_t i = 0; i < scorer_.size(); ++i) {
    if (!scorer_.cursor(i).seek_block(start)) continue;
    window_.push_back({i, scorer_.bound(i)});
    window_last_ = std::min(window_last_, scorer_.cursor(i).block_last());
  }
  std::sort(window_.begin(), window_.end(),
            [](const Bounded& a, const Bounded& b) { return a.bound < b.bound; });
  double sum = 0;
  for (Bounded& bounded : window_) bounded.sum = sum += bounded.bound;
  return !window_.empty();
}

void AnyStemRanker::rank_window(Row start) {
  std::size_t walked_from = 0;
  while (walked_from < window_.size() && best_.is_hopeless(window_[walked_from].sum)) ++walked_from;
  if (walked_from == window_.size()) return;
  for (Row row = first_of_walked(start, walked_from); row <= window_last_;
       row = first_of_walked(row + 1, walked_from)) {
    if (!among_ || among_->contains(row)) rank_row(row, walked_from);
  }
}

AnyStemRanker::Row AnyStemRanker::first_of_walked(Row row, std::size_t walked_from) {
  Row first = kEnd;
  for (std::size_t i = walked_from; i < window_.size(); ++i)
    first = std::min(first, scorer_.cursor(window_[i].stem).seek(row));
  return first;
}

void AnyStemRanker::rank_row(Row row, std::size_t walked_from) {
  double score = 0;
  for (std::size_t i = walked_from; i < window_.size(); ++i) {
    if (scorer_.cursor(window_[i].stem).row() == row) score += scorer_.part(window_[i].stem);
  }
  for (std::size_t i = walked_from; i-- > 0;) {
    if (best_.is_hopeless(score + window_[i].sum)) return;
    if (scorer_.cursor(window_[i].stem).seek(row) == row) score += scorer_.part(window_[i].stem);
  }
  if (!best_.is_hopeless(score)) best_.add({row, scorer_.score_at(row)});
}

}  // namespace searcher
