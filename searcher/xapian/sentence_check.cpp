#include "searcher/xapian/sentence_check.h"

#include <algorithm>
#include <vector>

#include "indexer/layout.h"

namespace searcher {
namespace {

using Places = std::vector<Xapian::termpos>;

// Where a term stands in a report; no places when it does not.
Places places_of(const Xapian::Database& database, RowSet::Row row, const std::string& term) {
  return {database.positionlist_begin(row, term), database.positionlist_end(row, term)};
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

RowSet rows_with_sentence(const Xapian::Database& database, const RowSet& candidates,
                          const std::string& left, const std::string& right) {
  const std::string left_term = indexer::form_term(left);
  const std::string right_term = indexer::form_term(right);
  RowSet rows(candidates.row_count());
  candidates.for_each([&](RowSet::Row row) {
    const Places lefts = places_of(database, row, left_term);
    if (lefts.empty()) return;
    const Places rights = places_of(database, row, right_term);
    const Places ends = places_of(database, row, std::string(indexer::kSentenceEndTerm));
    if (share_sentence(sentences_of(lefts, ends), sentences_of(rights, ends), left == right))
      rows.insert(row);
  });
  return rows;
}

}  // namespace searcher
