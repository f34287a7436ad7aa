#pragma once

#include <optional>
#include <vector>

#include "corpus/lexicon.h"
#include "indexer/value_record.h"
#include "web/answer.h"
#include "web/html.h"
#include "web/page_asks.h"

namespace web {

// What is known of one facet value, and the reports that have it.
struct EntityView {
  indexer::ValueRecord value;
  std::optional<corpus::FacetValue> parent;
  std::vector<corpus::FacetValue> children;
  // The search for its reports, newest first.
  SearchAnswer reports;
};

// By id, in the index or else in the lexicon.
std::optional<EntityView> find_entity(const Site& site, const corpus::EntityId& id);

Html entity_page(const EntityView& view);

}  // namespace web
