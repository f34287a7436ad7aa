#include "searcher/xapian/phrase_check.h"

#include <algorithm>

#include "indexer/layout.h"

namespace searcher {
namespace {

using Beginnings = std::vector<Xapian::termpos>;

// Where the phrase would begin, going by where one of its forms stands.
Beginnings beginnings_by(const Xapian::PostingIterator& at, Xapian::termpos offset) {
  Beginnings beginnings;
  for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place) {
    if (*place > offset) beginnings.push_back(*place - offset);
  }
  return beginnings;
}

}  // namespace

PhraseCheck::PhraseCheck(const Xapian::Database& database, const std::vector<std::string>& forms) {
  std::vector<std::pair<Xapian::doccount, std::size_t>> rarest_first;
  for (const std::string& form : forms)
    rarest_first.emplace_back(database.get_termfreq(indexer::form_term(form)), rarest_first.size());
  std::sort(rarest_first.begin(), rarest_first.end());
  for (const auto& [reports, offset] : rarest_first) {
    const std::string term = indexer::form_term(forms[offset]);
    readings_.push_back({static_cast<Xapian::termpos>(offset), database.postlist_begin(term),
                         database.postlist_end(term)});
  }
}

bool PhraseCheck::matches(RowSet::Row row) {
  for (Reading& reading : readings_) {
    if (reading.at != reading.end) reading.at.skip_to(row);
    if (reading.at == reading.end || *reading.at != row) return false;
  }
  Beginnings beginnings = beginnings_by(readings_.front().at, readings_.front().offset);
  for (std::size_t i = 1; i < readings_.size() && !beginnings.empty(); ++i) {
    const Beginnings others = beginnings_by(readings_[i].at, readings_[i].offset);
    std::erase_if(beginnings, [&](Xapian::termpos place) {
      return !std::binary_search(others.begin(), others.end(), place);
    });
  }
  return !beginnings.empty();
}

}  // namespace searcher
