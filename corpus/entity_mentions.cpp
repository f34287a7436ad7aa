#include "corpus/entity_mentions.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/acronyms.h"
#include "corpus/known_mentions.h"
#include "corpus/organ_owners.h"
#include "corpus/person_mentions.h"
#include "corpus/resolution_mentions.h"
#include "corpus/short_organisations.h"
#include "corpus/tagged_mentions.h"
#include "corpus/tagged_names.h"
#include "corpus/tagger.h"
#include "corpus/unit_mentions.h"

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

// Leaves out what stands where something of `taken` does; both are in order.
void erase_overlapping(std::vector<EntityMention>& mentions, std::span<const EntityMention> taken) {
  auto next = taken.begin();
  std::erase_if(mentions, [&](const EntityMention& mention) {
    while (next != taken.end() && next->end <= mention.start) ++next;
    return next != taken.end() && overlap(*next, mention);
  });
}

// The tagger knows English.
TaggedNames tagged_names(const NamedText& text, std::span<const LexiconMatch> matches,
                         std::span<const EntityMention> masked) {
  std::vector<TaggedName> names;
  if (text.language == "en") {
    names = plausible_names(text, matches, Tagger::english().tag(text, matches, masked));
  }
  return {std::move(names), text.words.size()};
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
  add_where_free(mentions, find_unit_mentions(text, lexicon));
  std::vector<LexiconMatch> matches = lexicon.matches(text.text, text.words, text.published);
  const TaggedNames tagged = tagged_names(text, matches, mentions);
  std::vector<EntityMention> known = find_known_mentions(text, lexicon, std::move(matches), tagged);
  erase_overlapping(known, mentions);
  std::vector<EntityMention> persons = find_person_mentions(text, lexicon, known, tagged);
  std::erase_if(known, [](const EntityMention& name) { return name.id.facet == Facet::Person; });
  add_where_free(mentions, std::move(persons));
  add_where_free(mentions, std::move(known));
  add_where_free(mentions, tagged_mentions(text, lexicon, tagged));
  mentions = join_acronyms(text, lexicon, std::move(mentions));
  mentions = own_organs(text, lexicon, std::move(mentions));
  mentions = link_short_organisations(text, lexicon, std::move(mentions));
  std::erase_if(mentions, [&](const EntityMention& name) { return lexicon.is_killed(name.id); });
  return mentions;
}

}  // namespace corpus
