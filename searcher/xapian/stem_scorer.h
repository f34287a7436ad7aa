#pragma once

#include <cstddef>
#include <vector>

#include "indexer/stem_postings.h"
#include "searcher/xapian/posting_cursor.h"
#include "searcher/xapian/weighing.h"

namespace searcher {

// Walks the stems of a query side by side and adds up what they weigh.
class StemScorer {
 public:
  using Row = RowSet::Row;

  // What is given outlives the scorer.
  StemScorer(const indexer::StemPostings& postings, const Weighing& weighing)
      : lengths_(postings.lengths()), bm25_(postings.bm25()), weighing_(weighing) {
    cursors_.reserve(weighing.stems.size());
    for (const WeighedStem& stem : weighing.stems) cursors_.emplace_back(stem.postings);
  }

  std::size_t size() const { return cursors_.size(); }
  PostingCursor& cursor(std::size_t i) { return cursors_[i]; }
  double bound(std::size_t i) const { return weight(i) * cursors_[i].block_best(); }
  // Of the whole list.
  double greatest(std::size_t i) const { return weight(i) * cursors_[i].list().best; }

  // What stem i adds at its cursor's row.
  double part(std::size_t i) {
    PostingCursor& cursor = cursors_[i];
    const Row row = cursor.row();
    const auto& only_in = weighing_.stems[i].only_in;
    if (only_in && !weighing_.guards[*only_in].contains(row)) return 0;
    return weight(i) * bm25_.part(cursor.times(), lengths_[row]);
  }

  // Added up in the order of the stems, so that a row has the same score however it is found. Every
  // cursor that can reach the row stands there or beyond.
  double score_at(Row row) {
    double score = 0;
    for (std::size_t i = 0; i < cursors_.size(); ++i) {
      if (cursors_[i].row() == row) score += part(i);
    }
    return score;
  }

 private:
  double weight(std::size_t i) const { return weighing_.stems[i].weight; }

  std::span<const std::uint32_t> lengths_;
  indexer::Bm25 bm25_;
  const Weighing& weighing_;
  std::vector<PostingCursor> cursors_;
};

}  // namespace searcher
