#include "corpus/entity_mentions.h"

#include <algorithm>
#include <iterator>

#include "corpus/known_mentions.h"
#include "corpus/person_mentions.h"
#include "corpus/resolution_mentions.h"

namespace corpus {
namespace {

bool overlap(const EntityMention& a, const EntityMention& b) { return a.start < b.end && b.start < a.end; }

// Adds mentions that stand where nothing of `mentions` does; both are in order, and stay so.
void add_where_free(std::vector<EntityMention>& mentions, std::vector<EntityMention> more) {
  std::vector<EntityMention> merged;
  merged.reserve(mentions.size() + more.size());
  auto taken = mentions.begin();
  for (EntityMention& mention : more) {
    while (taken != mentions.end() && taken->end <= mention.start) merged.push_back(std::move(*taken++));
    if (taken == mentions.end() || !overlap(*taken, mention)) merged.push_back(std::move(mention));
  }
  std::move(taken, mentions.end(), std::back_inserter(merged));
  mentions = std::move(merged);
}

}  // namespace

std::vector<EntityMention> find_entity_mentions(const NamedText& text, const Lexicon& lexicon) {
  std::vector<EntityMention> mentions = find_resolution_mentions(text);
  std::vector<EntityMention> known = find_known_mentions(text, lexicon);
  std::erase_if(known, [&](const EntityMention& name) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const EntityMention& resolution) { return overlap(name, resolution); });
  });
  std::vector<EntityMention> persons = find_person_mentions(text, lexicon, known);
  std::erase_if(known, [](const EntityMention& name) { return name.id.facet == Facet::Person; });
  std::erase_if(persons, [&](const EntityMention& person) { return lexicon.is_killed(person.id); });
  add_where_free(mentions, std::move(persons));
  add_where_free(mentions, std::move(known));
  return mentions;
}

}  // namespace corpus
