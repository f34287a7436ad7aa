#include "corpus/known_mentions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "corpus/known_words.h"
#include "corpus/place_choice.h"
#include "corpus/place_signs.h"
#include "corpus/weapon_mentions.h"
#include "corpus/weapon_spelling.h"

namespace corpus {
namespace {

// Margin of the tagger from which a longer name of its own counts more than a place inside.
constexpr float kSure = 1;
// A town of more people is taken for itself whatever the tagger says.
constexpr std::uint32_t kLargeTown = 1'000'000;
// One of less is not thought of where nothing says so.
constexpr std::uint32_t kKnownTown = 300'000;
constexpr std::size_t kNear = 8;  // words between a name and the words of its kind

int rank_of(Facet facet) {
  static constexpr std::array kOrder = {Facet::Weapon, Facet::Organisation, Facet::Person,
                                        Facet::Place, Facet::Country};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), facet) - kOrder.begin());
}

std::optional<Cue> context_of(Facet facet) {
  switch (facet) {
    case Facet::Organisation:
      return Cue::OrganisationContext;
    default:
      return std::nullopt;
  }
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class KnownNames {
 public:
  KnownNames(const NamedText& text, const Lexicon& lexicon, std::vector<LexiconMatch> matches,
             const TaggedNames& tagged)
      : text_(text),
        lexicon_(lexicon),
        matches_(choose_places(text, lexicon, as_meant(text, std::move(matches)))),
        tagged_(tagged),
        known_(text, matches_),
        weapons_(text, matches_, known_) {}

  std::vector<EntityMention> find() {
    for (const LexiconMatch& match : matches_) {
      if (match.needs_context && is_meant(match) && has_context(match))
        shown_.insert(match.entity.id);
    }
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const bool same_place = i > 0 && matches_[i - 1].first_word == matches_[i].first_word;
      if (!same_place) taken_ = false;
      take(matches_[i]);
    }
    return std::move(mentions_);
  }

 private:
  static std::vector<LexiconMatch> as_meant(const NamedText& text,
                                            std::vector<LexiconMatch> matches) {
    for (LexiconMatch& match : matches) {
      if (match.entity.id.facet == Facet::Weapon) match = as_weapon(text, match);
    }
    return matches;
  }

  void take(const LexiconMatch& match) {
    if (!is_believed(match)) return;
    std::optional<KnownEntity> entity = match.entity;
    if (entity->id.facet == Facet::Place) {
      if (names_a_ship(text_, match.first_word) || stands_as_person(text_, match.first_word))
        return;
      if (begins_longer_name(match)) entity = country_of(*entity);
      if (!entity) return;
    }
    EntityMention mention{entity->id,
                          entity->label,
                          text_.words[match.first_word].start + match.clitic,
                          end_of(match),
                          {}};
    if (!taken_) {
      mentions_.push_back(std::move(mention));
      taken_ = true;
      if (entity->id.facet == Facet::Weapon) take_further_numbers(match);
    } else if (is_rather(match, mentions_.back().id.facet)) {
      mentions_.back() = std::move(mention);
    }
  }

  bool is_believed(const LexiconMatch& match) const {
    if (match.entity.id.facet == Facet::Treaty) return false;
    if (match.entity.id.facet == Facet::Person && has_rival(match)) return false;
    if (is_inside_tagged(match)) return false;
    if (agrees(match)) return true;
    if (!is_meant(match) || (is_town(match) && !is_rather_a_town(match))) return false;
    return !match.needs_context || has_context(match) || leans(match);
  }

  // Another mention has context.
  bool leans(const LexiconMatch& match) const {
    return shown_.contains(match.entity.id) &&
           (match.entity.id.facet != Facet::Weapon || weapons_.may_lean(match));
  }

  // Whether the words are no part of another name.
  bool is_meant(const LexiconMatch& match) const {
    const Facet facet = match.entity.id.facet;
    if (facet == Facet::Weapon) return !weapons_.is_something_else(match);
    return facet != Facet::Organisation || !match.needs_context || !known_.goes_on(match.last_word);
  }

  // The tagger found just this name, and of this kind. Of an acronym that is also something else
  // ("ETA") that says too little.
  bool agrees(const LexiconMatch& match) const {
    const TaggedName* name = tagged_.exactly(match.first_word, match.last_word);
    if (name == nullptr || facet_of(name->kind) != match.entity.id.facet) return false;
    const bool single = match.last_word == match.first_word + 1;
    return !(single && match.needs_context && name->kind == NameKind::Organisation);
  }

  // "Kyiv" in "Kyiv Independent", "Paris" in "Paris Whitlock".
  bool is_inside_tagged(const LexiconMatch& match) const {
    const Facet facet = match.entity.id.facet;
    if (facet != Facet::Place && facet != Facet::Country) return false;
    const TaggedName* name = tagged_.around(match.first_word, match.last_word);
    return name != nullptr && name->margin > kSure;
  }

  static bool is_town(const LexiconMatch& match) {
    const KnownEntity& entity = match.entity;
    return entity.id.facet == Facet::Place && entity.population > 0 &&
           entity.population < kLargeTown;
  }

  // Many a town is called as somebody is: where the tagger can be asked, it says that "Sofia told"
  // names no town, and what it does not take for a name must stand as a place does.
  bool is_rather_a_town(const LexiconMatch& match) const {
    if (const TaggedName* name = tagged_.at(match.first_word)) {
      const bool known = match.entity.population >= kKnownTown && !match.needs_context;
      return name->kind == NameKind::Place || (known && name->margin < kSure);
    }
    return (text_.language != "en" && !names_a_people(match)) ||
           match.entity.population >= kKnownTown ||
           stands_as_place(text_, match.first_word, match.last_word, match.clitic);
  }

  auto at_same_word(const LexiconMatch& match) const {
    return std::equal_range(
        matches_.begin(), matches_.end(), match,
        [](const LexiconMatch& a, const LexiconMatch& b) { return a.first_word < b.first_word; });
  }

  // Two held the office that the name gives ("President Aoun"): an undated report cannot choose.
  bool has_rival(const LexiconMatch& match) const {
    const auto [first, last] = at_same_word(match);
    return std::any_of(first, last, [&](const LexiconMatch& other) {
      return other.entity.id.facet == Facet::Person && other.entity.id != match.entity.id;
    });
  }

  // "украинские" are a people, though there is a town called Украинск.
  bool names_a_people(const LexiconMatch& match) const {
    const auto [first, last] = at_same_word(match);
    return std::any_of(first, last, [](const LexiconMatch& other) {
      return other.entity.id.facet == Facet::Country;
    });
  }

  // Whether a word of the kind stands near the match.
  bool has_context(const LexiconMatch& match) const {
    const Facet facet = match.entity.id.facet;
    if (facet == Facet::Weapon) return weapons_.has_context(match);
    if (facet == Facet::Place)
      return stands_as_place(text_, match.first_word, match.last_word, match.clitic);
    const std::optional<Cue> cue = context_of(facet);
    if (!cue) return true;
    const std::size_t first = match.first_word > kNear ? match.first_word - kNear : 0;
    const std::size_t last = std::min(match.last_word + kNear, text_.words.size());
    for (std::size_t i = first; i < last; ++i) {
      const bool inside = i >= match.first_word && i < match.last_word;
      if (!inside && text_.cue(*cue, i) > 0) return true;
    }
    return false;
  }

  // "Malaysia Airlines"; not "Kharkiv Oblast".
  bool begins_longer_name(const LexiconMatch& match) const {
    const std::size_t last = match.last_word;
    return !text_.is_title_case() && known_.goes_on(last) &&
           text_.cue(Cue::PlaceContext, last) == 0 && text_.script(last) == Script::Latin;
  }

  // The country by which a place is called; nothing for other places.
  std::optional<KnownEntity> country_of(const KnownEntity& place) const {
    const EntityId country{Facet::Country, place.id.slug};
    return place.parent == country ? lexicon_.find(country) : std::nullopt;
  }

  // "at the White House" is the place, whose name the organisation has too.
  bool is_rather(const LexiconMatch& match, Facet taken) const {
    const Facet facet = match.entity.id.facet;
    if (facet == Facet::Place && taken == Facet::Organisation) return stands_at(match.first_word);
    if (facet == Facet::Organisation && taken == Facet::Place) return !stands_at(match.first_word);
    return rank_of(facet) < rank_of(taken);
  }

  bool stands_at(std::size_t word) const {
    static constexpr std::array<std::string_view, 9> kWhere = {
        "at", "to", "in", "inside", "outside", "near", "around", "into", "leaving"};
    if (word > 0 && text_.words[word - 1].folded == "the") --word;
    return word > 0 && is_one_of(kWhere, text_.words[word - 1].folded);
  }

  // "U.S." ends with its full stop.
  std::size_t end_of(const LexiconMatch& match) const {
    const Word& last = text_.words[match.last_word - 1];
    const std::string_view surface = text_.text.substr(last.start, last.end - last.start);
    const bool dotted = surface.find('.') != std::string_view::npos;
    return dotted && last.end < text_.text.size() && text_.text[last.end] == '.' ? last.end + 1
                                                                                 : last.end;
  }

  void take_further_numbers(const LexiconMatch& match) {
    std::vector<EntityMention> further = weapons_.further_numbers(match, lexicon_);
    std::move(further.begin(), further.end(), std::back_inserter(mentions_));
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  std::vector<LexiconMatch> matches_;
  const TaggedNames& tagged_;
  KnownWords known_;
  WeaponNames weapons_;
  // Entities that the text names beside words of their kind: other places may do without.
  std::set<EntityId> shown_;
  // Whether the words of the match at hand have a mention.
  bool taken_ = false;
  std::vector<EntityMention> mentions_;
};

}  // namespace

std::vector<EntityMention> find_known_mentions(const NamedText& text, const Lexicon& lexicon,
                                               std::vector<LexiconMatch> matches,
                                               const TaggedNames& tagged) {
  return KnownNames(text, lexicon, std::move(matches), tagged).find();
}

}  // namespace corpus
