#include "searcher/xapian/block_max.h"

#include <algorithm>
#include <numeric>

#include "searcher/xapian/any_stem_ranker.h"
#include "searcher/xapian/stem_scorer.h"

namespace searcher {
namespace {

using Row = RowSet::Row;
constexpr Row kEnd = PostingCursor::kEnd;

// Goes from candidate to candidate, each of which may have any of the stems.
class CandidateRanker {
 public:
  CandidateRanker(StemScorer& scorer, BestRows& best) : scorer_(scorer), best_(best) {}

  // The first row at or after this one that can be good enough by its blocks; the row itself, if
  // it can.
  Row passed_over(Row row) {
    if (row > bound_until_) set_bound(row);
    return best_.is_hopeless(bound_) ? (bound_until_ == kEnd ? kEnd : bound_until_ + 1) : row;
  }

  RankedRow scored(Row row) { return {row, scorer_.score_at(row)}; }

 private:
  void set_bound(Row row) {
    bound_ = 0;
    bound_until_ = kEnd;
    for (std::size_t i = 0; i < scorer_.size(); ++i) {
      if (!scorer_.cursor(i).seek_block(row)) continue;
      bound_ += scorer_.bound(i);
      bound_until_ = std::min(bound_until_, scorer_.cursor(i).block_last());
    }
  }

  StemScorer& scorer_;
  BestRows& best_;
  // What the blocks at hand can give together, up to a row.
  double bound_ = 0;
  Row bound_until_ = 0;
};

// Rows that are known to match.
void rank_matching(StemScorer& scorer, const RowSet& rows, BestRows& best) {
  CandidateRanker ranker(scorer, best);
  for (Row row = rows.next(0); row < rows.row_count();) {
    const Row after = ranker.passed_over(row);
    if (after == row) {
      for (std::size_t i = 0; i < scorer.size(); ++i) scorer.cursor(i).seek(row);
      best.add(ranker.scored(row));
    }
    row = rows.next(std::max(row + 1, after));
  }
}

// The shortest list leads, and the others follow from the next shortest on.
std::vector<std::size_t> by_length(const Weighing& weighing) {
  std::vector<std::size_t> order(weighing.stems.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return weighing.stems[a].postings.reports < weighing.stems[b].postings.reports;
  });
  return order;
}

void add_if_passed(const RankedRow& row, const Candidates& candidates, BestRows& best) {
  if (!candidates.passes || (best.has_place_for(row) && candidates.passes(row.row))) best.add(row);
}

// Rows that have every stem.
void rank_common(StemScorer& scorer, const Weighing& weighing, const Candidates& candidates,
                 BestRows& best) {
  CandidateRanker ranker(scorer, best);
  const std::vector<std::size_t> order = by_length(weighing);
  // The first row at or after the one given where a stem that does not have it can be.
  const auto common = [&](Row row) {
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Row other = scorer.cursor(order[i]).seek(row);
      if (other != row) return other;
    }
    return row;
  };
  PostingCursor& lead = scorer.cursor(order.front());
  for (Row row = lead.next(); row != kEnd;) {
    Row after = ranker.passed_over(row);
    if (after == row && (!candidates.rows || candidates.rows->contains(row))) {
      after = common(row);
      if (after == row) add_if_passed(ranker.scored(row), candidates, best);
    }
    row = after == kEnd ? kEnd : lead.seek(std::max(row + 1, after));
  }
}

}  // namespace

std::vector<RankedRow> best_rows(const indexer::StemPostings& postings, const Weighing& weighing,
                                 const Candidates& candidates, const BestAsk& ask) {
  BestRows best(ask.wanted, ask.after);
  StemScorer scorer(postings, weighing);
  const bool goes_by_candidates = candidates.all_match && (weighing.needs_all || !weighing.covers);
  if (goes_by_candidates) {
    rank_matching(scorer, *candidates.rows, best);
  } else if (weighing.stems.empty()) {
    return {};
  } else if (weighing.needs_all && weighing.stems.size() > 1) {
    rank_common(scorer, weighing, candidates, best);
  } else {
    AnyStemRanker(scorer, candidates.rows, best).rank();
  }
  return best.take();
}

double score_of(const indexer::StemPostings& postings, const Weighing& weighing, Row row) {
  StemScorer scorer(postings, weighing);
  for (std::size_t i = 0; i < scorer.size(); ++i) scorer.cursor(i).seek(row);
  return scorer.score_at(row);
}

}  // namespace searcher
