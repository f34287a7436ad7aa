#include "web/entity.h"

#include <algorithm>
#include <utility>

#include "indexer/stored_report.h"
#include "web/search_links.h"

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::FacetCount;

// Longest way up from a name to its country.
constexpr std::size_t kMostAbove = 16;

std::optional<indexer::ValueRecord> find_value(const Site& site, const EntityId& id) {
  if (auto value = site.backend.find_value(id)) return value;
  const auto known = site.lexicon.find(id);
  if (!known) return std::nullopt;
  return indexer::ValueRecord{known->id, known->label, known->parent,
                              site.lexicon.names_of(known->id)};
}

std::vector<corpus::FacetValue> values_above(const Site& site, const indexer::ValueRecord& value) {
  std::vector<corpus::FacetValue> above;
  std::optional<EntityId> id = value.parent;
  while (id && above.size() < kMostAbove) {
    const auto found = find_value(site, *id);
    above.push_back({*id, found ? found->label : id->slug});
    id = found ? found->parent : std::nullopt;
  }
  return above;
}

SearchAnswer reports_of(const Site& site, const EntityId& id) {
  ParsedUrl asked;
  asked.request = with_all(with_ticked({}, id), id.facet, true);
  asked.request.sort = searcher::Sort::Newest;
  asked.request.limit = kLatestReports;
  // What lies under it is among these.
  asked.request.facets = {{id.facet, searcher::kMaxFacetValues}};
  if (id.facet == Facet::Country)
    asked.request.facets.push_back({Facet::Place, searcher::kMaxFacetValues});
  return answer_for_page(site, asked, kNamesTogether + 1);
}

std::vector<FacetCount> values_right_under(const EntityId& id, const searcher::Page& page) {
  std::vector<FacetCount> below;
  for (const searcher::FacetCounts& counts : page.facets) {
    std::copy_if(counts.values.begin(), counts.values.end(), std::back_inserter(below),
                 [&](const FacetCount& value) { return value.parent == id && value.count > 0; });
  }
  return below;
}

// What has it for a parent or is one of its own stands with it always.
void leave_out_kin(EntityView& view) {
  indexer::Parents parents;
  if (view.value.parent) parents.emplace(view.value.id, *view.value.parent);
  for (std::size_t i = 1; i < view.above.size(); ++i)
    parents.emplace(view.above[i - 1].id, view.above[i].id);
  for (const searcher::FacetCounts& counts : view.reports.page.facets) {
    for (const FacetCount& value : counts.values) {
      if (value.parent) parents.emplace(value.id, *value.parent);
    }
  }
  for (searcher::FacetCounts& counts : view.reports.page.facets) {
    std::erase_if(counts.values, [&](const FacetCount& value) {
      return indexer::is_within(value.id, view.value.id, parents) ||
             indexer::is_within(view.value.id, value.id, parents);
    });
  }
}

}  // namespace

std::optional<EntityView> find_entity(const Site& site, const EntityId& id) {
  auto value = find_value(site, id);
  if (!value) return std::nullopt;
  EntityView view;
  view.forms = site.backend.name_forms(id);
  view.above = values_above(site, *value);
  view.value = *std::move(value);
  view.reports = reports_of(site, id);
  view.below = values_right_under(id, view.reports.page);
  leave_out_kin(view);
  return view;
}

}  // namespace web
