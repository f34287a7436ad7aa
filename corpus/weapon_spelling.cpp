#include "corpus/weapon_spelling.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "corpus/weapon_words.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestVariant = 4;  // letters behind a designator: "Su-30SM2"
constexpr std::size_t kLongestNoun = 4;     // words

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_alphanumeric(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// As many as matter: one more than a variant in the plural has.
std::size_t letters_behind(std::string_view text) {
  text = text.substr(0, kLongestVariant + 2);
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_alphanumeric) -
                                  text.begin());
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

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

// "Qassam rockets" are named Qassam: nouns written small are no part of the name.
LexiconMatch without_nouns(const NamedText& text, LexiconMatch match) {
  const auto is_noun = [&](std::size_t word, std::size_t words) {
    const bool small = !text.is_capitalised(word) || text.script(word) == Script::Arabic;
    return small && text.cue(Cue::WeaponContext, word) == words;
  };
  for (std::size_t words = kLongestNoun; words > 0;) {
    const bool fits = match.last_word > match.first_word + words;
    if (fits && is_noun(match.last_word - words, words)) {
      match.last_word -= words;
      words = kLongestNoun;
    } else {
      --words;
    }
  }
  while (match.last_word > match.first_word + 1 && is_noun(match.first_word, 1)) ++match.first_word;
  return match;
}

// "F-16 is": not the plural of F-16I.
LexiconMatch without_small_word(const NamedText& text, LexiconMatch match) {
  const std::size_t last = match.last_word - 1;
  const bool small = is_small_word(text, last) && !text.is_capitalised(last);
  if (small && last > match.first_word + 1 && text.gap_before(last) == " ") --match.last_word;
  return match;
}

// "P-8I", "T-72BMEs": letters of a variant that no table has.
LexiconMatch with_variant(const NamedText& text, LexiconMatch match) {
  if (!has_digit(text.surface(match.first_word, match.last_word))) return match;
  std::string_view behind = text.text.substr(text.words[match.last_word - 1].end);
  behind = behind.substr(0, letters_behind(behind));
  const std::size_t end = text.words[match.last_word - 1].end + behind.size();
  if (behind.ends_with('s')) behind.remove_suffix(1);
  if (behind.size() > kLongestVariant || has_small_letter(behind)) return match;
  while (match.last_word < text.words.size() && text.words[match.last_word].end <= end)
    ++match.last_word;
  return match;
}

// "F4" and "J10", a column and a junction as well; "MI-14", a district of Michigan.
bool is_doubtful(const NamedText& text, const LexiconMatch& match) {
  const std::string_view surface = text.surface(match.first_word, match.last_word);
  const bool usual = surface.front() == 'F' || surface.front() == 'T';
  if (surface.size() > 1 && surface.size() < (usual ? 3 : 4) && is_digit(surface[1])) return true;
  const std::string_view letters = text.surface(match.first_word, match.first_word + 1);
  const std::string_view label = std::string_view(match.entity.label).substr(0, letters.size());
  return letters.size() > 1 && has_digit(surface) && !has_small_letter(letters) &&
         label != letters && fold(label) == fold(letters);
}

// "F4A3C5AC88", "S&P 500": letters or digits stand right before the match, or many behind it.
bool is_part_of_code(const NamedText& text, const LexiconMatch& match) {
  constexpr std::string_view kSigns = ".$#@_&=";
  const std::size_t start = text.words[match.first_word].start;
  const std::string_view before = text.text.substr(0, start);
  if (!before.empty() &&
      (is_alphanumeric(before.back()) || holds(before.substr(start - 1), kSigns)))
    return true;
  const std::string_view behind = text.text.substr(text.words[match.last_word - 1].end);
  return letters_behind(behind) > kLongestVariant;
}

bool is_number_behind(const NamedText& text, std::size_t word, std::string_view any_gap) {
  return is_digit(text.text[text.words[word].start]) && holds(text.gap_before(word), any_gap);
}

// "S. 200".
bool has_number_apart(const NamedText& text, const LexiconMatch& match) {
  for (std::size_t i = match.first_word + 1; i < match.last_word; ++i) {
    if (is_number_behind(text, i, ".\n\t")) return true;
  }
  return false;
}

// "C-17.5", "S-16/1".
bool goes_on_as_number(const NamedText& text, const LexiconMatch& match) {
  const std::size_t end = text.words[match.last_word - 1].end;
  const std::string_view behind = text.text.substr(end);
  if (behind.size() < 2 || !is_digit(behind[1]) || !is_digit(text.text[end - 1])) return false;
  return holds(behind.substr(0, 1), ".:,") || (behind[0] == '/' && match.needs_context);
}

// "A 10-year-old", "As 90 people" and the like.
bool is_written_as_number(const NamedText& text, const LexiconMatch& match) {
  const std::size_t first = match.first_word;
  const std::size_t last = match.last_word;
  if (has_number_apart(text, match)) return true;
  const bool spaced = first + 1 < last && is_number_behind(text, first + 1, " \u00A0");
  if (spaced && is_small_word(text, first)) return true;
  if (is_unit(text, last) && text.gap_before(last) == (spaced ? " " : "-")) return true;
  return goes_on_as_number(text, match);
}

}  // namespace

LexiconMatch as_weapon(const NamedText& text, const LexiconMatch& match) {
  LexiconMatch weapon = with_variant(text, without_small_word(text, without_nouns(text, match)));
  weapon.needs_context |= is_doubtful(text, weapon);
  return weapon;
}

bool is_code(const NamedText& text, const LexiconMatch& match) {
  return has_digit(text.surface(match.first_word, match.last_word));
}

bool is_other_code(const NamedText& text, const LexiconMatch& match) {
  return is_part_of_code(text, match) || is_written_as_number(text, match) ||
         (match.needs_context && is_noun_of_other_things(text, match.last_word));
}

}  // namespace corpus
