#include "corpus/weapon_mentions.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "corpus/person_names.h"
#include "corpus/weapon_spelling.h"
#include "corpus/weapon_words.h"

namespace corpus {
namespace {

constexpr std::size_t kNear = 8;          // words between a name and a word of weapons
constexpr std::size_t kBeside = 3;        // and one that is said of other things too
constexpr std::size_t kLongestName = 16;  // words
constexpr std::size_t kFamilyName = 4;    // letters, at least, of a name that "and 2" goes on with

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Of what can be written small; "MANTIS" can be no other word.
bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0 ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

bool holds(std::string_view text, std::string_view any) {
  return text.find_first_of(any) != std::string_view::npos;
}

// A full stop and what follows; quotation marks are none.
bool begins_other_sentence(const NamedText& text, std::size_t word) {
  const std::string_view gap = text.gap_before(word);
  if (gap.find("\n\n") != std::string_view::npos) return true;
  return holds(gap, ".!?") && holds(gap, " \n") && begins_sentence(text, word);
}

bool is_same_sentence(const NamedText& text, const LexiconMatch& a, const LexiconMatch& b) {
  const std::size_t second = std::max(a.first_word, b.first_word);
  for (std::size_t i = std::min(a.last_word, b.last_word); i <= second; ++i) {
    if (begins_other_sentence(text, i)) return false;
  }
  return true;
}

// Whether this word, behind a match, makes it the name of a person, a paper or another thing:
// "Lancet reported", "Javelin thrower".
bool makes_other_name(const NamedText& text, const KnownWords& known, std::size_t word) {
  if (known.goes_on(word) || is_publishing_word(text, word)) return true;
  if (text.is_capitalised(word) && is_deed(text, word) && is_joined(text, word)) return true;
  return is_noun_of_other_things(text, word);
}

// "The Lancet" within a sentence, "al-Shahed".
bool follows_article_of_name(const NamedText& text, std::size_t word) {
  const bool the = text.words[word - 1].folded == "the" && text.is_capitalised(word - 1);
  if (the && !begins_sentence(text, word - 1)) return true;
  return text.gap_before(word) == "-" && text.words[word - 1].folded == "al";
}

bool is_weapon_said_behind(const NamedText& text, std::size_t word) {
  const std::size_t limit = std::min(word + kNear, text.words.size());
  for (std::size_t i = word; i < limit && !begins_other_sentence(text, i); ++i) {
    if (is_weapon_word(text, i)) return true;
    if (i < word + kBeside && is_hardware(text, i)) return true;
  }
  return false;
}

// Words between two matches; nothing where they overlap.
std::optional<std::size_t> words_between(const LexiconMatch& a, const LexiconMatch& b) {
  if (a.last_word <= b.first_word) return b.first_word - a.last_word;
  if (b.last_word <= a.first_word) return a.first_word - b.last_word;
  return std::nullopt;
}

}  // namespace

bool WeaponNames::is_something_else(const LexiconMatch& match) const {
  if (is_code(text_, match)) return is_other_code(text_, match);
  if (is_nickname(match)) return true;
  if (match.needs_context || is_plain_word(match)) return is_in_another_name(match);
  return false;
}

std::span<const LexiconMatch> WeaponNames::matches_near(const LexiconMatch& match) const {
  constexpr std::size_t kReach = kNear + kLongestName;
  const auto begins_before = [](const LexiconMatch& other, std::size_t word) {
    return other.first_word < word;
  };
  const std::size_t least = match.first_word > kReach ? match.first_word - kReach : 0;
  const auto first = std::lower_bound(matches_.begin(), matches_.end(), least, begins_before);
  const auto last =
      std::lower_bound(first, matches_.end(), match.last_word + kNear + 1, begins_before);
  return matches_.subspan(static_cast<std::size_t>(first - matches_.begin()),
                          static_cast<std::size_t>(last - first));
}

// The second half of "P-8 Poseidon".
bool WeaponNames::is_nickname(const LexiconMatch& match) const {
  if (!match.needs_context || match.first_word == 0 || text_.gap_before(match.first_word) != " ")
    return false;
  const std::span<const LexiconMatch> near = matches_near(match);
  return std::any_of(near.begin(), near.end(), [&](const LexiconMatch& other) {
    return other.last_word == match.first_word && other.entity.id.facet == Facet::Weapon &&
           is_code(text_, other);
  });
}

// One word that could be somebody's name.
bool WeaponNames::is_plain_word(const LexiconMatch& match) const {
  return match.last_word == match.first_word + 1 &&
         has_small_letter(text_.surface(match.first_word, match.last_word));
}

// "Javelin missiles"; in "Bradley struck a deal" the cue is a verb.
bool WeaponNames::has_noun_behind(std::size_t word) const {
  if (word >= text_.words.size()) return false;
  const std::string_view gap = text_.gap_before(word);
  if (gap != " " && gap != "-") return false;
  return (is_weapon_word(text_, word) && !text_.words[word].folded.ends_with("ed")) ||
         is_hardware(text_, word);
}

// In Arabic and Persian the noun comes first, and a name is often a word: "پهپادهای شاهد".
bool WeaponNames::has_noun_before(std::size_t word) const {
  const auto has_cue = [&](std::size_t back) {
    return word >= back && text_.cue(Cue::WeaponContext, word - back) > 0;
  };
  return has_cue(1) || has_cue(2);
}

bool WeaponNames::is_in_another_name(const LexiconMatch& match) const {
  const std::size_t last = match.last_word;
  if (has_noun_behind(last) || text_.is_title_case()) return false;
  if (makes_other_name(text_, known_, last)) return true;
  const std::size_t first = match.first_word;
  if (match.needs_context && begins_sentence(text_, first) && is_preposition(text_, last))
    return true;
  if (first == 0 || !is_joined(text_, first)) return false;
  if (follows_article_of_name(text_, first)) return true;
  return follows_town(match) || (!is_plural(match) && known_.is_unknown_name(first - 1));
}

bool WeaponNames::is_plural(const LexiconMatch& match) const {
  return text_.words[match.last_word - 1].folded.ends_with('s');
}

// "Atlanta Hawks", "Anna Bober" (Anna is a town too); not "Ukraine Javelins".
bool WeaponNames::follows_town(const LexiconMatch& match) const {
  if (!match.needs_context) return false;
  const std::span<const LexiconMatch> near = matches_near(match);
  return std::any_of(near.begin(), near.end(), [&](const LexiconMatch& other) {
    const EntityId country{Facet::Country, other.entity.id.slug};
    return other.last_word == match.first_word && other.entity.id.facet == Facet::Place &&
           other.entity.parent != country;
  });
}

bool WeaponNames::has_context(const LexiconMatch& match) const {
  return has_word_near(match) || has_weapon_near(match) || does_damage(match);
}

bool WeaponNames::may_lean(const LexiconMatch& match) const {
  const std::size_t first = match.first_word;
  if (text_.script(first) == Script::Arabic) return false;
  const std::string_view gap = text_.gap_before(first);
  const bool quoted = !gap.empty() && !holds(gap.substr(gap.size() - 1), " \n.!?:");
  return quoted || !begins_sentence(text_, first);
}

// "fired a Javelin", "sent Strykers".
bool WeaponNames::leads_to(const LexiconMatch& match, std::size_t word) const {
  return leads_to_weapon(text_, word) || (is_plural(match) && is_supplying_word(text_, word));
}

// "An Iskander hit the market".
bool WeaponNames::does_damage(const LexiconMatch& match) const {
  return match.first_word > 0 && is_counting_word(text_, match.first_word - 1) &&
         is_deed(text_, match.last_word);
}

bool WeaponNames::has_word_near(const LexiconMatch& match) const {
  if (text_.script(match.first_word) == Script::Arabic) return has_noun_before(match.first_word);
  if (is_weapon_said_behind(text_, match.last_word)) return true;
  for (std::size_t i = match.first_word; i > 0 && match.first_word - i < kNear; --i) {
    if (begins_other_sentence(text_, i)) break;
    if (is_weapon_word(text_, i - 1)) return true;
    if (match.first_word - i < kBeside && leads_to(match, i - 1)) return true;
  }
  return false;
}

// Another weapon in the sentence, or in a list ("Javelins and Stingers") one that needs context
// too.
bool WeaponNames::has_weapon_near(const LexiconMatch& match) const {
  const bool arabic = text_.script(match.first_word) == Script::Arabic;
  const std::span<const LexiconMatch> near = matches_near(match);
  return std::any_of(near.begin(), near.end(), [&](const LexiconMatch& other) {
    if (other.entity.id.facet != Facet::Weapon) return false;
    const std::optional<std::size_t> between = words_between(match, other);
    if (!between || *between > (other.needs_context || arabic ? 1 : kNear)) return false;
    const bool codes = is_code(text_, match) && is_code(text_, other);
    return !(other.needs_context && codes) && is_same_sentence(text_, match, other) &&
           !is_something_else(other);
  });
}

std::optional<std::size_t> WeaponNames::number_behind(const LexiconMatch& match,
                                                      std::size_t last) const {
  if (match.last_word < match.first_word + 2 || last >= text_.words.size()) return std::nullopt;
  std::optional<std::size_t> number;
  if (text_.gap_before(last) == "/") number = last;
  const Word& name = text_.words[match.first_word];
  if (is_and(text_, last) && name.end - name.start >= kFamilyName) number = last + 1;
  if (!number || *number >= text_.words.size() || known_.covers(*number)) return std::nullopt;
  return is_digit(text_.text[text_.words[*number].start]) ? number : std::nullopt;
}

std::vector<EntityMention> WeaponNames::further_numbers(const LexiconMatch& match,
                                                        const Lexicon& lexicon) const {
  std::vector<EntityMention> mentions;
  std::size_t last = match.last_word;
  while (const std::optional<std::size_t> number = number_behind(match, last)) {
    std::string name(text_.surface(match.first_word, match.last_word - 1));
    name += '-';
    name += text_.surface(*number, *number + 1);
    const auto known = lexicon.find_by_name(Facet::Weapon, name);
    if (!known) break;
    const Word& word = text_.words[*number];
    mentions.push_back({known->id, known->label, word.start, word.end, {}});
    last = *number + 1;
  }
  return mentions;
}

}  // namespace corpus
