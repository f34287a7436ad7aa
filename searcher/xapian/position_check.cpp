#include "searcher/xapian/position_check.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "indexer/layout.h"

namespace searcher {
namespace {

// The places that have another place `distance` behind them; both rise.
void keep_followed(std::vector<std::uint32_t>& places, Places others, std::uint32_t distance) {
  auto other = others.begin();
  std::erase_if(places, [&](std::uint32_t place) {
    while (other != others.end() && *other < place + distance) ++other;
    return other == others.end() || *other != place + distance;
  });
}

bool is_phrase(const std::vector<Places>& of_terms) {
  if (of_terms.size() == 2) {
    auto second = of_terms[1].begin();
    const auto end = of_terms[1].end();
    return std::any_of(of_terms[0].begin(), of_terms[0].end(), [&](std::uint32_t place) {
      while (second != end && *second <= place) ++second;
      return second != end && *second == place + 1;
    });
  }
  std::vector<std::uint32_t> beginnings(of_terms[0].begin(), of_terms[0].end());
  for (std::size_t i = 1; i < of_terms.size() && !beginnings.empty(); ++i)
    keep_followed(beginnings, of_terms[i], static_cast<std::uint32_t>(i));
  return !beginnings.empty();
}

// Whether one of `rights` is behind one of `lefts`, and no further than `distance`.
bool follows_within(Places lefts, Places rights, std::uint32_t distance) {
  return std::any_of(lefts.begin(), lefts.end(), [&](std::uint32_t left) {
    const auto right = std::upper_bound(rights.begin(), rights.end(), left);
    return right != rights.end() && *right - left <= distance;
  });
}

// Whether two places that are not one lie in one sentence; `ends` are the last places of sentences.
bool share_sentence(Places lefts, Places rights, Places ends) {
  return std::any_of(lefts.begin(), lefts.end(), [&](std::uint32_t left) {
    const auto end = std::lower_bound(ends.begin(), ends.end(), left);
    if (end == ends.end()) return false;
    const std::uint32_t before_sentence = end == ends.begin() ? 0 : *std::prev(end);
    auto right = std::upper_bound(rights.begin(), rights.end(), before_sentence);
    if (right != rights.end() && *right == left) ++right;
    return right != rights.end() && *right <= *end;
  });
}

}  // namespace

PositionCheck::PositionCheck(const indexer::WordPositions& positions,
                             const std::vector<std::string>& terms, PlacesHold hold)
    : rarest_first_(terms.size()), hold_(std::move(hold)), places_(terms.size()) {
  for (const std::string& term : terms) cursors_.emplace_back(positions, term);
  std::iota(rarest_first_.begin(), rarest_first_.end(), std::size_t{0});
  std::stable_sort(rarest_first_.begin(), rarest_first_.end(),
                   [this](std::size_t a, std::size_t b) {
                     return cursors_[a].reports() < cursors_[b].reports();
                   });
}

PositionCheck::Row PositionCheck::seek(Row row) {
  for (std::size_t i = 0; i < rarest_first_.size() && row != PositionCursor::kEnd;) {
    const Row found = cursors_[rarest_first_[i]].seek(row);
    i = found == row || i == 0 ? i + 1 : 0;
    row = found;
  }
  return row;
}

bool PositionCheck::holds() {
  for (std::size_t i = 0; i < cursors_.size(); ++i) places_[i] = cursors_[i].positions();
  return hold_(places_);
}

PositionCheck phrase_check(const indexer::WordPositions& positions,
                           const std::vector<std::string>& terms) {
  return {positions, terms, is_phrase};
}

PositionCheck near_check(const indexer::WordPositions& positions, const Near& near) {
  std::vector<std::string> terms = {indexer::form_term(near.left), indexer::form_term(near.right)};
  // Title and body lie further apart than any two words may.
  const std::uint32_t distance = std::min<unsigned>(near.distance, indexer::kTitleGap);
  switch (near.reach) {
    case Reach::Sentence:
      terms.emplace_back(indexer::kSentenceEndTerm);
      return {positions, terms, [](const std::vector<Places>& of_terms) {
                return share_sentence(of_terms[0], of_terms[1], of_terms[2]);
              }};
    case Reach::InOrder:
      return {positions, terms, [distance](const std::vector<Places>& of_terms) {
                return follows_within(of_terms[0], of_terms[1], distance);
              }};
    case Reach::EitherOrder:
      break;
  }
  return {positions, terms, [distance](const std::vector<Places>& of_terms) {
            return follows_within(of_terms[0], of_terms[1], distance) ||
                   follows_within(of_terms[1], of_terms[0], distance);
          }};
}

RowSet matching_rows(PositionCheck check, RowSet rows, const RowSet* within) {
  const RowSet::Row end = rows.row_count();
  RowSet::Row row = 1;
  while (true) {
    if (within) row = within->next(row);
    if (row >= end) return rows;
    const RowSet::Row found = check.seek(row);
    if (found >= end) return rows;
    if ((!within || within->contains(found)) && check.holds()) rows.insert(found);
    row = found + 1;
  }
}

}  // namespace searcher
