#include "corpus/known_mentions.h"

#include <algorithm>
#include <array>
#include <set>

#include "corpus/person_names.h"

namespace corpus {
namespace {

constexpr std::size_t kNear = 8;  // words between a name and the words of its kind

int rank_of(Facet facet) {
  static constexpr std::array kOrder = {Facet::Weapon, Facet::Organisation, Facet::Person,
                                        Facet::Place, Facet::Country};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), facet) - kOrder.begin());
}

std::optional<Cue> context_of(Facet facet) {
  switch (facet) {
    case Facet::Weapon:
      return Cue::WeaponContext;
    case Facet::Organisation:
      return Cue::OrganisationContext;
    case Facet::Place:
      return Cue::PlaceContext;
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
  KnownNames(const NamedText& text, const Lexicon& lexicon)
      : text_(text),
        lexicon_(lexicon),
        matches_(lexicon.matches(text.text, text.words, text.published)),
        covered_(text.words.size()) {
    for (LexiconMatch& match : matches_) {
      if (match.entity.id.facet == Facet::Weapon) trim_nouns(match);
      std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(match.first_word),
                covered_.begin() + static_cast<std::ptrdiff_t>(match.last_word), true);
    }
  }

  std::vector<EntityMention> find() {
    for (const LexiconMatch& match : matches_) {
      if (match.needs_context && has_context(match)) shown_.insert(match.entity.id);
    }
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const bool same_place = i > 0 && matches_[i - 1].first_word == matches_[i].first_word;
      if (!same_place) taken_ = false;
      take(matches_[i], i + 1 < matches_.size() ? &matches_[i + 1] : nullptr);
    }
    return std::move(mentions_);
  }

 private:
  // "Qassam rockets" are named Qassam: nouns written small are no part of the name.
  void trim_nouns(LexiconMatch& match) const {
    const auto is_noun = [&](std::size_t word) {
      return !text_.is_capitalised(word) && text_.cue(Cue::WeaponContext, word) > 0;
    };
    while (match.last_word > match.first_word + 1 && is_noun(match.last_word - 1))
      --match.last_word;
    while (match.last_word > match.first_word + 1 && is_noun(match.first_word)) ++match.first_word;
  }

  void take(const LexiconMatch& match, const LexiconMatch* next) {
    if (!is_believed(match)) return;
    std::optional<KnownEntity> entity = match.entity;
    if (entity->id.facet == Facet::Place) {
      if (names_a_ship(match) || is_town_elsewhere(match, next)) return;
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
      if (entity->id.facet == Facet::Weapon) take_next_number(match);
    } else if (is_rather(match, mentions_.back().id.facet)) {
      mentions_.back() = std::move(mention);
    }
  }

  bool is_believed(const LexiconMatch& match) const {
    if (!match.needs_context) return true;
    if (match.entity.id.facet == Facet::Weapon && is_in_another_name(match)) return false;
    if (match.entity.id.facet == Facet::Organisation && stands_before_name(match.last_word))
      return false;
    return has_context(match) || shown_.contains(match.entity.id);
  }

  // Whether a word of the kind, or another weapon's name, stands near the match.
  bool has_context(const LexiconMatch& match) const {
    const Facet facet = match.entity.id.facet;
    const std::optional<Cue> cue = context_of(facet);
    if (!cue) return true;
    const std::size_t first = match.first_word > kNear ? match.first_word - kNear : 0;
    const std::size_t last = std::min(match.last_word + kNear, text_.words.size());
    for (std::size_t i = first; i < last; ++i) {
      const bool inside = i >= match.first_word && i < match.last_word;
      if (!inside && text_.cue(*cue, i) > 0) return true;
    }
    return facet == Facet::Weapon &&
           std::any_of(matches_.begin(), matches_.end(), [&](const LexiconMatch& other) {
             return !other.needs_context && other.entity.id.facet == facet &&
                    other.first_word >= first && other.last_word <= last;
           });
  }

  // A capitalised word beside a name that no table knows and that is no office.
  bool is_unknown_name(std::size_t word) const {
    return !covered_[word] && is_name_word(text_, word) && text_.cue(Cue::Modifier, word) == 0 &&
           text_.cue(Cue::WeaponContext, word) == 0;
  }

  bool stands_before_name(std::size_t last) const {
    return last < text_.words.size() && text_.gap_before(last) == " " && !covered_[last] &&
           (is_unknown_name(last) || is_thing_word(text_, last));
  }

  // "The Lancet", "Neil Bradley", "Zuzana Novak".
  bool is_in_another_name(const LexiconMatch& match) const {
    const std::size_t last = match.last_word;
    if (stands_before_weapon_noun(last) || text_.is_title_case()) return false;
    if (stands_before_name(last) || publishes(last)) return true;
    const std::size_t first = match.first_word;
    if (first == 0 || !is_joined(text_, first)) return false;
    const bool the = text_.words[first - 1].folded == "the" && text_.is_capitalised(first - 1);
    return (the && !begins_sentence(text_, first - 1)) || is_unknown_name(first - 1);
  }

  // "Bradley vehicles"; in "Bradley struck a deal" the cue is a verb.
  bool stands_before_weapon_noun(std::size_t word) const {
    if (text_.cue(Cue::WeaponContext, word) == 0) return false;
    const std::string_view folded = text_.words[word].folded;
    return folded != "struck" && folded != "hit" && folded != "fire" && !folded.ends_with("ed");
  }

  // Papers write; weapons do not.
  bool publishes(std::size_t word) const {
    static constexpr std::array<std::string_view, 6> kPublishing = {
        "published", "reported", "reports", "wrote", "writes", "said"};
    return word < text_.words.size() && is_one_of(kPublishing, text_.words[word].folded);
  }

  // "Malaysia Airlines"; not "Kharkiv Oblast".
  bool begins_longer_name(const LexiconMatch& match) const {
    const std::size_t last = match.last_word;
    return !text_.is_title_case() && stands_before_name(last) &&
           text_.cue(Cue::PlaceContext, last) == 0 && text_.script(last) == Script::Latin;
  }

  // The country by which a place is called; nothing for other places.
  std::optional<KnownEntity> country_of(const KnownEntity& place) const {
    const EntityId country{Facet::Country, place.id.slug};
    return place.parent == country ? lexicon_.find(country) : std::nullopt;
  }

  // "the landing ship Minsk".
  bool names_a_ship(const LexiconMatch& match) const {
    static constexpr std::array<std::string_view, 10> kShips = {
        "ship",      "submarine", "frigate", "corvette", "cruiser",
        "destroyer", "vessel",    "tanker",  "carrier",  "minesweeper"};
    return match.first_word > 0 && text_.gap_before(match.first_word) == " " &&
           is_one_of(kShips, text_.words[match.first_word - 1].folded);
  }

  // "Moscow, Idaho" is not Moscow.
  bool is_town_elsewhere(const LexiconMatch& match, const LexiconMatch* next) const {
    static const EntityId kState{Facet::Place, "us-state"};
    static const EntityId kUnitedStates{Facet::Country, "united-states"};
    if (next == nullptr || next->first_word != match.last_word || next->entity.parent != kState)
      return false;
    return text_.gap_before(next->first_word) == ", " && match.entity.parent != kUnitedStates &&
           match.entity.parent != kState;
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

  // "Shahed-136/131" names the Shahed-131 too.
  void take_next_number(const LexiconMatch& match) {
    const std::size_t number = match.last_word;
    if (match.last_word < match.first_word + 2 || number >= text_.words.size() || covered_[number])
      return;
    if (text_.gap_before(number) != "/") return;
    std::string name(text_.surface(match.first_word, match.last_word - 1));
    name += '-';
    name += text_.surface(number, number + 1);
    const std::optional<KnownEntity> known = lexicon_.find_by_name(Facet::Weapon, name);
    if (!known) return;
    mentions_.push_back(
        {known->id, known->label, text_.words[number].start, text_.words[number].end, {}});
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  std::vector<LexiconMatch> matches_;
  // Words that belong to a match.
  std::vector<bool> covered_;
  // Entities that the text names beside words of their kind: other places may do without.
  std::set<EntityId> shown_;
  // Whether the words of the match at hand have a mention.
  bool taken_ = false;
  std::vector<EntityMention> mentions_;
};

}  // namespace

std::vector<EntityMention> find_known_mentions(const NamedText& text, const Lexicon& lexicon) {
  return KnownNames(text, lexicon).find();
}

}  // namespace corpus
