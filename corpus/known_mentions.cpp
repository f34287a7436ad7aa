#include "corpus/known_mentions.h"

#include <algorithm>
#include <array>

#include "corpus/cues.h"

namespace corpus {
namespace {

constexpr std::size_t kNear = 8;  // words between a name and the words of its kind

int rank_of(Facet facet) {
  static constexpr std::array kOrder = {Facet::Weapon, Facet::Organisation, Facet::Person, Facet::Place,
                                        Facet::Country};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), facet) - kOrder.begin());
}

std::optional<Cue> context_of(Facet facet) {
  switch (facet) {
    case Facet::Weapon: return Cue::WeaponContext;
    case Facet::Organisation: return Cue::OrganisationContext;
    case Facet::Place: return Cue::PlaceContext;
    default: return std::nullopt;
  }
}

// Whether a word of the kind, or another weapon's name, stands near the match.
bool has_context(const NamedText& text, std::span<const LexiconMatch> matches, const LexiconMatch& match) {
  const Facet facet = match.entity->id.facet;
  const std::optional<Cue> cue = context_of(facet);
  if (!cue) return true;
  const std::size_t first = match.first_word > kNear ? match.first_word - kNear : 0;
  const std::size_t last = std::min(match.last_word + kNear, text.words.size());
  for (std::size_t i = first; i < last; ++i) {
    const bool inside = i >= match.first_word && i < match.last_word;
    if (!inside && Cues::built_in().match(*cue, text.words.subspan(i)) > 0) return true;
  }
  return std::any_of(matches.begin(), matches.end(), [&](const LexiconMatch& other) {
    return !other.needs_context && other.entity->id.facet == facet && other.first_word >= first &&
           other.last_word <= last && facet == Facet::Weapon;
  });
}

// "U.S." ends with its full stop.
std::size_t end_of(const NamedText& text, const LexiconMatch& match) {
  const Word& last = text.words[match.last_word - 1];
  const std::string_view surface = text.text.substr(last.start, last.end - last.start);
  const bool dotted = surface.find('.') != std::string_view::npos;
  return dotted && last.end < text.text.size() && text.text[last.end] == '.' ? last.end + 1 : last.end;
}

}  // namespace

std::vector<EntityMention> find_known_mentions(const NamedText& text, const Lexicon& lexicon) {
  const std::vector<LexiconMatch> matches = lexicon.matches(text.text, text.words, text.published);
  std::vector<EntityMention> mentions;
  const LexiconMatch* before = nullptr;
  for (const LexiconMatch& match : matches) {
    if (match.needs_context && !has_context(text, matches, match)) continue;
    const EntityId& id = match.entity->id;
    EntityMention mention{id, match.entity->label, text.words[match.first_word].start, end_of(text, match), {}};
    const bool same_place = before != nullptr && before->first_word == match.first_word;
    if (!same_place) {
      mentions.push_back(std::move(mention));
    } else if (rank_of(id.facet) < rank_of(mentions.back().id.facet)) {
      mentions.back() = std::move(mention);
    }
    before = &match;
  }
  return mentions;
}

}  // namespace corpus
