#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/posting_blocks.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// One stem of a word, and what it adds to the score of each report that has it.
struct WeighedStem {
  indexer::PostingList postings;
  // Times Bm25::part.
  double weight = 0;
  // Index of the rows where alone it counts.
  std::optional<std::size_t> only_in;
};

// What the words of a query add to the score of a report, apart from which reports match.
struct Weighing {
  std::vector<WeighedStem> stems;
  std::vector<RowSet> guards;
  // Every matching row has every stem.
  bool needs_all = false;
  // Every matching row has one of the stems.
  bool covers = false;

  // These also add to it; needs_all and covers are the caller's to tell.
  void append(Weighing other);
  // Stems count only in these rows.
  void guard(const RowSet& rows);
};

// Any form of a word. The documents of its stems in several languages are disjoint: so they weigh
// alike, by the sum of their reports.
Weighing weigh_word(const Snapshot& snapshot, const std::string& form);

// Whether a word of the query weighs: what only filters is not ranked.
bool has_weight(const Node& query);

}  // namespace searcher
