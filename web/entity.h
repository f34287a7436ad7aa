#pragma once

#include <optional>
#include <vector>

#include "indexer/value_record.h"
#include "searcher/page.h"
#include "web/page_asks.h"

namespace web {

// What is known of one facet value, and the reports that have it.
struct EntityView {
  indexer::ValueRecord value;
  // How reports write its name, the most frequent first.
  std::vector<searcher::NameForm> forms;
  // Families, regions and the country it belongs to, the nearest first.
  std::vector<corpus::FacetValue> above;
  // Right under it, those with reports.
  std::vector<searcher::FacetCount> below;
  // The search for its reports, newest first; the counts are without what lies above or under it.
  SearchAnswer reports;
};

// Most of its reports that are listed, and of the names it appears with by kind.
inline constexpr std::size_t kLatestReports = 6;
inline constexpr std::size_t kNamesTogether = 6;

// By id, in the index or else in the lexicon.
std::optional<EntityView> find_entity(const Site& site, const corpus::EntityId& id);

}  // namespace web
