#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/xapian/row_set.h"

namespace searcher {

struct RankedRow {
  RowSet::Row row;
  double score = 0;
};

// By falling score, equal ones by row.
inline bool is_better(const RankedRow& a, const RankedRow& b) {
  return a.score > b.score || (a.score == b.score && a.row < b.row);
}

// The best rows seen, as many as asked for; of those after a place, if one is given. Rows must come
// in rising order.
class BestRows {
 public:
  // `wanted` is at least 1.
  BestRows(std::size_t wanted, std::optional<RankedRow> after) : wanted_(wanted), after_(after) {}

  // Whether a later row with a score of at most `bound` may be passed over. Sums are rounded in
  // another order than bounds, hence the allowance.
  bool is_hopeless(double bound) const { return bound * kAllowance <= threshold_; }

  // Whether a later row would be among them.
  bool has_place_for(const RankedRow& row) const {
    return row.score > threshold_ && (!after_ || is_better(*after_, row));
  }

  void add(const RankedRow& row) {
    if (!has_place_for(row)) return;
    if (rows_.size() == wanted_) {
      std::pop_heap(rows_.begin(), rows_.end(), is_better);
      rows_.back() = row;
    } else {
      rows_.push_back(row);
    }
    std::push_heap(rows_.begin(), rows_.end(), is_better);
    if (rows_.size() == wanted_) threshold_ = rows_.front().score;
  }

  // The best first.
  std::vector<RankedRow> take() {
    std::sort(rows_.begin(), rows_.end(), is_better);
    return std::move(rows_);
  }

 private:
  static constexpr double kAllowance = 1 + 1e-12;

  std::size_t wanted_;
  std::optional<RankedRow> after_;
  // Score of the worst of them once there are enough; all scores are 0 or more.
  double threshold_ = -1;
  std::vector<RankedRow> rows_;
};

}  // namespace searcher
