#include "indexer/families.h"

#include <optional>

namespace indexer {
namespace {

bool has_families(corpus::Facet facet) {
  return facet == corpus::Facet::Weapon || facet == corpus::Facet::Place;
}

}  // namespace

Parents parents_of(const corpus::Annotation& annotation, const corpus::Lexicon& lexicon) {
  Parents parents;
  for (const corpus::FacetValue& value : annotation.values) {
    if (!has_families(value.id.facet)) continue;
    std::optional<corpus::KnownEntity> at = lexicon.find(value.id);
    while (at && at->parent && at->parent->facet == value.id.facet) {
      if (!parents.emplace(at->id, *at->parent).second) break;
      at = lexicon.find(*at->parent);
    }
  }
  return parents;
}

bool is_within(const corpus::EntityId& value, const corpus::EntityId& above,
               const Parents& parents) {
  const corpus::EntityId* at = &value;
  // Parents of a damaged record could go round in a circle.
  for (std::size_t steps = 0; steps <= parents.size(); ++steps) {
    if (*at == above) return true;
    const auto parent = parents.find(*at);
    if (parent == parents.end()) return false;
    at = &parent->second;
  }
  return false;
}

}  // namespace indexer
