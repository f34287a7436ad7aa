#include "corpus/offices.h"

#include <algorithm>

#include "corpus/office_words.h"
#include "corpus/person_names.h"

namespace corpus {
namespace {

// Words written small between a Cyrillic office and its holder.
constexpr std::size_t kSmallWords = 3;
// Words of what an office is of.
constexpr std::size_t kLongestField = 12;
// Words of offices in a row, and of what they are of.
constexpr std::size_t kLongestOffice = 16;

// The first word behind "of", "to the" and the like.
std::size_t behind_links(const NamedText& text, const Offices& offices, std::size_t word,
                         std::size_t limit) {
  while (word < limit && offices.stands_beside(word) && links_complement(text.words[word].folded))
    ++word;
  return word;
}

// The end of a known name that an office may be of; the word itself where it is a person's.
std::size_t end_of_owner(const MentionsByWord& known, const EntityMention& name, std::size_t word) {
  return name.id.facet == Facet::Person ? word : known.last_word(name);
}

// The end of the office that another serves: "to the Vice President".
std::size_t end_of_served_office(const NamedText& text, const Offices& offices, std::size_t word) {
  return text.words[word - 1].folded == "the" ? word + offices.length_at(word) : word;
}

}  // namespace

std::size_t Offices::length_at(std::size_t word) const {
  std::size_t end = word;
  const std::size_t limit = std::min(word + kLongestOffice, text_.words.size());
  for (std::size_t at = word; at < limit && (at == word || stands_beside(at));) {
    const std::size_t office = text_.cue(Cue::Office, at);
    const std::size_t modifier = office > 0 || at == word ? 0 : text_.cue(Cue::Modifier, at);
    if (office + modifier == 0 || is_inside_a_name(at, office)) break;
    at += office + modifier;
    if (office > 0) end = at;
  }
  return end - word;
}

std::size_t Offices::length_without_rank_at(std::size_t word) const {
  const std::size_t last = word + length_at(word);
  std::size_t end = word;
  for (std::size_t at = word; at < last;) {
    const std::size_t office = std::max<std::size_t>(text_.cue(Cue::Office, at), 1);
    if (!is_rank(at, at + office)) end = at + office;
    at += office;
  }
  return end > word ? end - word : last - word;
}

// "Doe Marshal"; a name that begins with its title ("Pope Francis") leaves it an office.
bool Offices::is_inside_a_name(std::size_t word, std::size_t office) const {
  const EntityMention* mention = known_.at(word);
  if (mention == nullptr) return false;
  if (mention->id.facet == Facet::Person)
    return known_.first_word(*mention) < word || text_.script(word) == Script::Arabic;
  return known_.last_word(*mention) > word + office;
}

bool Offices::stands_beside(std::size_t word) const {
  const Word& before = text_.words[word - 1];
  if (is_joined(text_, word)) return true;
  const std::string_view gap = text_.gap_before(word);
  if (gap == ". ") return is_abbreviation(before.folded);
  return (gap == "'" || gap == "’") && before.folded.size() == 1;  // l'ambassadeur
}

bool Offices::follows_field(std::size_t word) const {
  if (word == 0 || !text_.is_capitalised(word - 1)) return false;
  const EntityMention* mention = known_.at(word - 1);
  const bool person = mention != nullptr && mention->id.facet == Facet::Person;
  return !person && is_field_word(text_.words[word - 1].folded);
}

bool Offices::is_in_brackets(std::size_t word) const {
  return word + 1 < text_.words.size() && text_.gap_before(word) == " (" &&
         text_.gap_before(word + 1) == ") ";
}

bool Offices::is_rank(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!is_rank_word(text_.words[i].folded)) return false;
  }
  return first < last;
}

std::size_t Offices::end_of_complement(std::size_t word) const {
  if (word >= text_.words.size()) return word;
  const std::size_t end = std::max(end_of_known_complement(word), end_of_field(word));
  switch (text_.script(word)) {
    case Script::Cyrillic:
      return end_of_small_words(end);
    case Script::Arabic:
      return begin_of_known_person(end);
    default:
      return end;
  }
}

// As far as there are known names, or the office that this one serves.
std::size_t Offices::end_of_known_complement(std::size_t word) const {
  std::size_t end = word;
  const std::size_t limit = std::min(word + kLongestOffice, text_.words.size());
  for (std::size_t at = word; at < limit && stands_beside(at);) {
    const bool bare = script_without_of(at);
    const std::size_t name = behind_links(text_, *this, at, limit);
    if ((name == at && !bare) || name >= text_.words.size() || !stands_beside(name)) break;
    const EntityMention* mention = known_.at(name);
    const std::size_t last = mention != nullptr ? end_of_owner(known_, *mention, name)
                                                : end_of_served_office(text_, *this, name);
    if (last == name) break;
    at = end = last;
    if (!bare && mention != nullptr) break;
  }
  return end;
}

// "of Commerce", "for Political and Peacebuilding Affairs" before the holder: capitalised words, as
// far as the last that can end a field or the known person behind them.
std::size_t Offices::end_of_field(std::size_t word) const {
  if (word >= text_.words.size() || !stands_beside(word)) return word;
  if (!links_complement(text_.words[word].folded)) return word;
  std::size_t end = word;
  const std::size_t limit = std::min(word + kLongestField, text_.words.size());
  for (std::size_t i = word; i < limit && goes_on_as_field(i); ++i) {
    if (ends_field(i) && begins_holder(i + 1)) end = i + 1;
  }
  return end;
}

bool Offices::goes_on_as_field(std::size_t word) const {
  const std::string_view gap = text_.gap_before(word);
  if (!stands_beside(word) && gap != " & " && gap != "'s " && gap != "’s ") return false;
  const EntityMention* mention = known_.at(word);
  if (mention != nullptr) return mention->id.facet != Facet::Person;
  if (links_complement(text_.words[word].folded)) return true;
  const bool holder = text_.cue(Cue::Honorific, word) > 0 || length_at(word) > 0;
  return text_.is_capitalised(word) && (!holder || is_field_word(text_.words[word].folded));
}

bool Offices::ends_field(std::size_t word) const {
  const EntityMention* next = word + 1 < text_.words.size() ? known_.at(word + 1) : nullptr;
  if (links_complement(text_.words[word].folded)) return false;
  if (next != nullptr && next->id.facet == Facet::Person) return true;
  const EntityMention* mention = known_.at(word);
  if (mention != nullptr) return known_.last_word(*mention) == word + 1;
  return is_field_word(text_.words[word].folded) || is_thing_word(text_, word);
}

bool Offices::begins_holder(std::size_t word) const {
  const bool behind_acronym = is_in_brackets(word);
  if (behind_acronym) ++word;
  if (word >= text_.words.size() || (!behind_acronym && !stands_beside(word))) return false;
  const EntityMention* mention = known_.at(word);
  if (mention != nullptr) return mention->id.facet == Facet::Person;
  if (is_field_word(text_.words[word].folded)) return false;
  const std::size_t office = text_.cue(Cue::Office, word);
  if (text_.cue(Cue::Honorific, word) > 0 || is_rank(word, word + office)) return true;
  const std::size_t last = end_of_name(text_, word);
  return last > word && !follows_field(last);
}

// Scripts whose languages need no "of" between an office and its country.
bool Offices::script_without_of(std::size_t word) const {
  return text_.script(word) == Script::Cyrillic || text_.script(word) == Script::Arabic;
}

// "Міністр аграрної політики Микола Сольський": small words that are no verbs, a full name or a
// rank behind.
std::size_t Offices::end_of_small_words(std::size_t word) const {
  std::size_t end = word;
  while (end < text_.words.size() && end < word + kSmallWords && stands_beside(end) &&
         !text_.is_capitalised(end) && text_.cue(Cue::Office, end) == 0 &&
         !is_cyrillic_verb(text_.words[end].folded)) {
    ++end;
  }
  if (end == word || end >= text_.words.size() || !stands_beside(end)) return word;
  if (is_rank(end, end + text_.cue(Cue::Office, end))) return end;
  const std::size_t last = end_of_name(text_, end);
  return words_of_name(text_, end, last) >= 2 ? end : word;
}

// "الأمين العام للأمم المتحدة": without capitals, up to a person who is known.
std::size_t Offices::begin_of_known_person(std::size_t word) const {
  for (std::size_t i = word; i < text_.words.size() && i <= word + kSmallWords; ++i) {
    if (!stands_beside(i) || text_.cue(Cue::Office, i) > 0) break;
    const EntityMention* mention = known_.at(i);
    if (mention != nullptr && mention->id.facet == Facet::Person) return i;
  }
  return word;
}

}  // namespace corpus
