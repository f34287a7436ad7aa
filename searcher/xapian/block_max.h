#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "indexer/stem_postings.h"
#include "searcher/xapian/best_rows.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/weighing.h"

namespace searcher {

// Which rows are ranked.
struct Candidates {
  // Null: any row.
  const RowSet* rows = nullptr;
  // Whether each of them matches. If not, a row also needs every stem where Weighing::needs_all
  // says so, and else one of them.
  bool all_match = false;
  // What a row with every stem must pass too; asked in rising order, and of rows alone that are
  // good enough. Empty: all pass.
  std::function<bool(RowSet::Row)> passes = nullptr;
};

// How many of the best rows, and after which place.
struct BestAsk {
  std::size_t wanted = 1;
  std::optional<RankedRow> after;
};

// The best rows by falling score, equal ones by row: by block-max, which passes over blocks whose
// best posting is not good enough. docs/decisions/0005-ranking-of-our-own.md says why not Xapian's
// matcher.
std::vector<RankedRow> best_rows(const indexer::StemPostings& postings, const Weighing& weighing,
                                 const Candidates& candidates, const BestAsk& ask);

// The score of one row that matches.
double score_of(const indexer::StemPostings& postings, const Weighing& weighing, RowSet::Row row);

}  // namespace searcher
