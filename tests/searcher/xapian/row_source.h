#pragma once

#include <xapian.h>

#include <utility>

#include "searcher/xapian/row_set.h"

namespace testing_support {

using searcher::RowSet;

// Lets Xapian's matcher walk a set of rows; without weight.
class RowSource final : public Xapian::PostingSource {
 public:
  explicit RowSource(RowSet rows)
      : rows_(std::move(rows)), count_(static_cast<Xapian::doccount>(rows_.count())) {}

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void init(const Xapian::Database&) override { row_ = 0; }
  void next(double) override { row_ = rows_.next(row_ + 1); }
  void skip_to(Xapian::docid row, double) override {
    if (row > row_) row_ = rows_.next(row);
  }
  bool at_end() const override { return row_ >= rows_.row_count(); }
  Xapian::docid get_docid() const override { return row_; }

 private:
  RowSet rows_;
  Xapian::doccount count_;
  Xapian::docid row_ = 0;
};

// A query that matches exactly these rows.
inline Xapian::Query query_of(RowSet rows) {
  if (rows.count() == 0) return Xapian::Query::MatchNothing;
  auto* source = new RowSource(std::move(rows));
  return Xapian::Query(source->release());  // Xapian deletes it with the query
}

}  // namespace testing_support
