#include "web/current_ids.h"

#include <algorithm>
#include <vector>

namespace web {
namespace {

using corpus::EntityId;

void bring_up_to_date(std::vector<EntityId>& ids, const corpus::Lexicon& lexicon) {
  std::vector<EntityId> current;
  for (EntityId& id : ids) {
    if (const auto became = merged_into(id, lexicon)) id = *became;
    if (std::find(current.begin(), current.end(), id) == current.end())
      current.push_back(std::move(id));
  }
  ids = std::move(current);
}

}  // namespace

std::optional<EntityId> merged_into(const EntityId& id, const corpus::Lexicon& lexicon) {
  const auto known = lexicon.find(id);
  if (!known || known->id == id) return std::nullopt;
  return known->id;
}

searcher::Request with_current_ids(searcher::Request request, const corpus::Lexicon& lexicon) {
  for (searcher::FacetFilter& filter : request.filters) {
    bring_up_to_date(filter.ticked, lexicon);
    bring_up_to_date(filter.excluded, lexicon);
  }
  return request;
}

}  // namespace web
