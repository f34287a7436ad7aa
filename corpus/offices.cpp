#include "corpus/offices.h"

#include <algorithm>
#include <array>

#include "corpus/person_names.h"

namespace corpus {
namespace {

// Words written small between a Cyrillic office and its holder.
constexpr std::size_t kSmallWords = 3;

constexpr std::array<std::string_view, 25> kOf = {
    "of", "for", "to",  "at",  "in", "on", "de", "du", "des", "d", "del", "aupres", "pour",
    "a",  "s",   "the", "and", "la", "le", "l",  "et", "при", "у", "в",   "لدي"};

// Past tenses, so that "президент заявил" is no office.
bool is_verb(std::string_view word) {
  constexpr std::size_t kShortest = 12;  // bytes; six letters
  static constexpr std::array<std::string_view, 11> kEndings = {"ал", "ил", "ел", "ла",  "ли", "ло",
                                                                "ав", "ив", "ів", "лся", "вся"};
  return word.size() >= kShortest &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

bool Offices::links_complement(std::string_view folded) {
  return std::find(kOf.begin(), kOf.end(), folded) != kOf.end();
}

std::size_t Offices::length_at(std::size_t word) const {
  std::size_t end = word;
  for (std::size_t at = word; at < text_.words.size() && (at == word || stands_beside(at));) {
    const std::size_t office = text_.cue(Cue::Office, at);
    const std::size_t modifier = office > 0 || at == word ? 0 : text_.cue(Cue::Modifier, at);
    if (office + modifier == 0 || is_inside_a_name(at, office)) break;
    at += office + modifier;
    if (office > 0) end = at;
  }
  return end - word;
}

bool Offices::is_inside_a_name(std::size_t word, std::size_t office) const {
  const EntityMention* mention = known_.at(word);
  return mention != nullptr &&
         (known_.last_word(*mention) > word + office || mention->id.facet == Facet::Person);
}

bool Offices::stands_beside(std::size_t word) const {
  if (text_.gap_before(word) == ". " || is_joined(text_, word)) return true;
  const std::string_view gap = text_.gap_before(word);
  return (gap == "'" || gap == "’") && text_.words[word - 1].folded.size() == 1;  // l'ambassadeur
}

std::size_t Offices::end_of_complement(std::size_t word) const {
  std::size_t end = word;
  for (std::size_t at = word; at < text_.words.size() && stands_beside(at);) {
    const bool bare = script_without_of(at);
    std::size_t name = at;
    while (name < text_.words.size() && stands_beside(name) &&
           links_complement(text_.words[name].folded))
      ++name;
    if ((name == at && !bare) || name >= text_.words.size() || !stands_beside(name)) break;
    const EntityMention* mention = known_.at(name);
    if (mention == nullptr || mention->id.facet == Facet::Person) break;
    at = end = known_.last_word(*mention);
    if (!bare) break;
  }
  return text_.script(word) == Script::Cyrillic ? end_of_small_words(end) : end;
}

// Scripts whose languages need no "of" between an office and its country.
bool Offices::script_without_of(std::size_t word) const {
  return text_.script(word) == Script::Cyrillic || text_.script(word) == Script::Arabic;
}

// "Міністр аграрної політики Микола Сольський": small words that are no verbs, a full name
// behind.
std::size_t Offices::end_of_small_words(std::size_t word) const {
  std::size_t end = word;
  while (end < text_.words.size() && end < word + kSmallWords && stands_beside(end) &&
         !text_.is_capitalised(end) && !is_verb(text_.words[end].folded)) {
    ++end;
  }
  if (end == word || end >= text_.words.size() || !stands_beside(end)) return word;
  const std::size_t last = end_of_name(text_, end);
  return words_of_name(text_, end, last) >= 2 ? end : word;
}

}  // namespace corpus
