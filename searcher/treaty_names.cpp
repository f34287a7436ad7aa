#include "searcher/treaty_names.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"
#include "indexer/comparable_name.h"

namespace searcher {
namespace {

bool goes_by(const std::vector<std::string>& names, const std::string& comparable) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return indexer::comparable_name(name) == comparable;
  });
}

// What can be looked for: names that need a context would find other things.
std::vector<std::string> plain_names(const corpus::Lexicon& lexicon, const corpus::EntityId& id) {
  const std::vector<std::string> in_context = indexer::names_in_context(lexicon, id);
  std::vector<std::string> names = lexicon.names_of(id);
  std::erase_if(names, [&](const std::string& name) {
    return std::find(in_context.begin(), in_context.end(), name) != in_context.end();
  });
  return names;
}

}  // namespace

OtherNames treaty_names(const corpus::Lexicon& lexicon) {
  return [&lexicon](std::string_view name) {
    std::vector<std::string> names;
    for (const corpus::KnownEntity& entity : lexicon.all_named(name)) {
      if (entity.id.facet != corpus::Facet::Treaty) continue;
      const std::vector<std::string> ambiguous = indexer::ambiguous_names(lexicon, entity.id);
      const bool is_doubtful = goes_by(ambiguous, indexer::comparable_name(name));
      if (is_doubtful && !corpus::is_capitalised(name)) continue;
      for (std::string& other : plain_names(lexicon, entity.id)) names.push_back(std::move(other));
    }
    return names;
  };
}

}  // namespace searcher
