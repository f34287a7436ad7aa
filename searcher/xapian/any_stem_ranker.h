#pragma once

#include <cstddef>
#include <vector>

#include "searcher/xapian/best_rows.h"
#include "searcher/xapian/stem_scorer.h"

namespace searcher {

// Ranks the rows that have any of the stems, window by window: one as far as no stem's block ends.
// In a window only those stems are walked without which no row can be good enough, and the others
// are looked up (MaxScore, with the bounds of blocks).
class AnyStemRanker {
 public:
  // Null: all rows are candidates. What is given outlives the ranker.
  AnyStemRanker(StemScorer& scorer, const RowSet* among, BestRows& best)
      : scorer_(scorer), among_(among), best_(best) {}

  void rank();

 private:
  using Row = RowSet::Row;
  // A stem with postings left, and the most it can give in the window.
  struct Bounded {
    std::size_t stem;
    double bound;
    // Of this one and those before it together.
    double sum = 0;
  };

  // From a row on; false when no stem has postings left.
  bool open_window(Row start);
  void rank_window(Row start);
  Row first_of_walked(Row row, std::size_t walked_from);
  void rank_row(Row row, std::size_t walked_from);

  StemScorer& scorer_;
  const RowSet* among_;
  BestRows& best_;
  // By rising bound.
  std::vector<Bounded> window_;
  Row window_last_ = 0;
};

}  // namespace searcher
