#include "corpus/entity_mentions.h"

#include <algorithm>
#include <iterator>

#include "corpus/known_mentions.h"
#include "corpus/person_mentions.h"
#include "corpus/resolution_mentions.h"

namespace corpus {
namespace {

bool overlap(const EntityMention& a, const EntityMention& b) {
  return a.start < b.end && b.start < a.end;
}

// Adds mentions that stand where nothing of `mentions` does; both are in order, and stay so.
void add_where_free(std::vector<EntityMention>& mentions, std::vector<EntityMention> more) {
  std::vector<EntityMention> merged;
  merged.reserve(mentions.size() + more.size());
  auto taken = mentions.begin();
  for (EntityMention& mention : more) {
    while (taken != mentions.end() && taken->end <= mention.start)
      merged.push_back(std::move(*taken++));
    if (taken == mentions.end() || !overlap(*taken, mention)) merged.push_back(std::move(mention));
  }
  std::move(taken, mentions.end(), std::back_inserter(merged));
  mentions = std::move(merged);
}

// Long words written small, at most one in so many, still make a headline in capitals.
constexpr std::size_t kSmallInTitle = 4;
constexpr std::size_t kLongWord = 4;  // bytes

}  // namespace

NamedText::NamedText(std::string_view whole, std::span<const Word> its_words,
                     std::string_view its_language, std::optional<Day> its_day)
    : text(whole),
      words(its_words),
      language(its_language),
      published(its_day),
      cues_(Cues::built_in().mark(its_words)) {
  looks_.reserve(words.size());
  std::size_t long_words = 0;
  std::size_t small = 0;
  for (const Word& word : words) {
    const std::string_view surface = text.substr(word.start, word.end - word.start);
    looks_.push_back({script_of(surface), corpus::is_capitalised(surface)});
    if (surface.size() < kLongWord) continue;
    ++long_words;
    if (!looks_.back().capitalised) ++small;
  }
  is_title_case_ = long_words > 1 && small * kSmallInTitle <= long_words;
}

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
