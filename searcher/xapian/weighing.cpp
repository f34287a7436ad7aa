#include "searcher/xapian/weighing.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/analysis.h"
#include "indexer/layout.h"

namespace searcher {

void Weighing::append(Weighing other) {
  for (WeighedStem& stem : other.stems) {
    if (stem.only_in) *stem.only_in += guards.size();
    stems.push_back(stem);
  }
  std::move(other.guards.begin(), other.guards.end(), std::back_inserter(guards));
}

void Weighing::guard(const RowSet& rows) {
  for (RowSet& guarded : guards) guarded &= rows;
  const bool is_free =
      std::any_of(stems.begin(), stems.end(), [](const auto& stem) { return !stem.only_in; });
  if (!is_free) return;
  for (WeighedStem& stem : stems) {
    if (!stem.only_in) stem.only_in = guards.size();
  }
  guards.push_back(rows);
}

Weighing weigh_word(const Snapshot& snapshot, const std::string& form) {
  Weighing weighing;
  std::uint32_t reports = 0;
  for (const std::string& stem : indexer::query_stems(form)) {
    const indexer::PostingList postings = snapshot.stems().find(indexer::stem_term(stem));
    if (postings.reports == 0) continue;
    reports += postings.reports;
    weighing.stems.push_back({postings, 0, std::nullopt});
  }
  const double weight = snapshot.stems().bm25().term_weight(reports);
  for (WeighedStem& stem : weighing.stems) stem.weight = weight;
  weighing.needs_all = weighing.stems.size() <= 1;
  weighing.covers = true;
  return weighing;
}

namespace {

struct Weighs {
  bool operator()(const Word&) const { return true; }
  bool operator()(const Phrase&) const { return true; }
  bool operator()(const Near&) const { return true; }
  bool operator()(const Like& like) const { return any_of(like.of); }
  bool operator()(const All& all) const { return any_of(all.of); }
  bool operator()(const Any& any) const { return any_of(any.of); }
  template <typename Filter>
  bool operator()(const Filter&) const {
    return false;
  }
  bool any_of(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(),
                       [this](const Node& node) { return std::visit(*this, node.is); });
  }
};

}  // namespace

bool has_weight(const Node& query) { return std::visit(Weighs{}, query.is); }

}  // namespace searcher
