#include "searcher/xapian/phrase_check.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "indexer/layout.h"

namespace searcher {
namespace {

using Places = std::vector<Xapian::termpos>;

// Where a term stands in a report; no places when it does not.
Places places_of(const Xapian::Database& database, RowSet::Row row, const std::string& term) {
  return {database.positionlist_begin(row, term), database.positionlist_end(row, term)};
}

class PhraseCheck {
 public:
  PhraseCheck(const Xapian::Database& database, const std::vector<std::string>& terms)
      : database_(database), terms_(terms), rarest_first_(terms.size()) {
    std::vector<Xapian::doccount> reports;
    for (const std::string& term : terms) reports.push_back(database.get_termfreq(term));
    std::iota(rarest_first_.begin(), rarest_first_.end(), std::size_t{0});
    std::sort(rarest_first_.begin(), rarest_first_.end(),
              [&](std::size_t a, std::size_t b) { return reports[a] < reports[b]; });
    can_match_ = reports[rarest_first_.front()] > 0;
  }

  bool can_match() const { return can_match_; }

  // Beginnings of the phrase are kept that every term so far agrees with.
  bool matches(RowSet::Row row) const {
    Places beginnings;
    for (std::size_t i = 0; i < rarest_first_.size(); ++i) {
      const auto offset = static_cast<Xapian::termpos>(rarest_first_[i]);
      Places places = places_of(database_, row, terms_[rarest_first_[i]]);
      std::erase_if(places, [offset](Xapian::termpos place) { return place <= offset; });
      for (Xapian::termpos& place : places) place -= offset;
      if (i == 0) {
        beginnings = std::move(places);
      } else {
        std::erase_if(beginnings, [&](Xapian::termpos place) {
          return !std::binary_search(places.begin(), places.end(), place);
        });
      }
      if (beginnings.empty()) return false;
    }
    return true;
  }

 private:
  const Xapian::Database& database_;
  const std::vector<std::string>& terms_;
  // Indexes of terms.
  std::vector<std::size_t> rarest_first_;
  bool can_match_ = false;
};

bool are_near(const Places& left, const Places& right, const NearTerms& near) {
  const unsigned distance = near.distance;
  for (const Xapian::termpos place : left) {
    const unsigned back = near.reach == Reach::InOrder ? 0 : std::min(place, distance);
    const Xapian::termpos lowest = place - back;
    for (auto other = std::lower_bound(right.begin(), right.end(), lowest);
         other != right.end() && *other <= place + distance; ++other) {
      if (*other != place) return true;
    }
  }
  return false;
}

// For each place the number of its sentence; `ends` are the last places of sentences.
Places sentences_of(Places places, const Places& ends) {
  for (Xapian::termpos& place : places) {
    const auto end = std::lower_bound(ends.begin(), ends.end(), place);
    place = static_cast<Xapian::termpos>(end - ends.begin());
  }
  return places;
}

// Of one word each place needs another in its sentence.
bool share_sentence(const Places& left, const Places& right, bool is_one_word) {
  if (is_one_word) return std::adjacent_find(left.begin(), left.end()) != left.end();
  return std::any_of(left.begin(), left.end(), [&](Xapian::termpos sentence) {
    return std::binary_search(right.begin(), right.end(), sentence);
  });
}

}  // namespace

RowSet rows_with_phrase(const Xapian::Database& database, const RowSet& candidates,
                        const std::vector<std::string>& terms) {
  RowSet rows(candidates.row_count());
  const PhraseCheck check(database, terms);
  if (!check.can_match()) return rows;
  candidates.for_each([&](RowSet::Row row) {
    if (check.matches(row)) rows.insert(row);
  });
  return rows;
}

RowSet rows_with_near(const Xapian::Database& database, const RowSet& candidates,
                      const NearTerms& near) {
  RowSet rows(candidates.row_count());
  candidates.for_each([&](RowSet::Row row) {
    const Places left = places_of(database, row, near.left);
    if (left.empty()) return;
    const Places right = places_of(database, row, near.right);
    if (near.reach != Reach::Sentence) {
      if (are_near(left, right, near)) rows.insert(row);
      return;
    }
    const Places ends = places_of(database, row, std::string(indexer::kSentenceEndTerm));
    if (share_sentence(sentences_of(left, ends), sentences_of(right, ends),
                       near.left == near.right))
      rows.insert(row);
  });
  return rows;
}

}  // namespace searcher
