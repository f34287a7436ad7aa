#include "corpus/person_names.h"

#include <algorithm>
#include <array>

#include "corpus/name_words.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestName = 7;  // words

// Capitalised words that stand beside names and are no part of them; in order.
constexpr std::array<std::string_view, 97> kNoName = {
    "a",         "after",     "all",    "also",     "although",  "an",      "and",    "april",
    "as",        "at",        "august", "because",  "before",    "both",    "but",    "by",
    "december",  "during",    "each",   "february", "for",       "former",  "friday", "from",
    "he",        "her",       "here",   "his",      "how",       "however", "i",      "if",
    "in",        "it",        "its",    "january",  "july",      "june",    "last",   "later",
    "like",      "meanwhile", "monday", "mr",       "my",        "no",      "not",    "november",
    "now",       "october",   "of",     "on",       "one",       "or",      "our",    "saturday",
    "september", "she",       "since",  "so",       "some",      "sunday",  "that",   "the",
    "their",     "then",      "there",  "these",    "they",      "this",    "those",  "though",
    "thursday",  "to",        "today",  "tomorrow", "tuesday",   "two",     "under",  "until",
    "we",        "wednesday", "well",   "what",     "when",      "where",   "which",  "while",
    "who",       "why",       "with",   "yes",      "yesterday", "yet",     "you",    "your",
    "вчера"};

// Capitalised words that end names of other things than persons; in order.
constexpr std::array<std::string_view, 80> kThings = {
    "academy",     "accord",       "accords",    "act",        "administration", "agency",
    "agenda",      "agreement",    "agreements", "airlines",   "airport",        "alliance",
    "army",        "assembly",     "authority",  "award",      "bank",           "base",
    "board",       "brigade",      "bureau",     "center",     "centre",         "college",
    "command",     "commission",   "committee",  "company",    "conference",     "corporation",
    "corps",       "council",      "court",      "day",        "declaration",    "department",
    "directorate", "division",     "electric",   "embassy",    "faculty",        "fleet",
    "force",       "forces",       "forum",      "foundation", "fund",           "government",
    "group",       "headquarters", "hospital",   "initiative", "institute",      "medal",
    "ministry",    "mission",      "motors",     "museum",     "office",         "parliament",
    "partnership", "party",        "plan",       "press",      "program",        "programme",
    "reserve",     "resolution",   "school",     "service",    "staff",          "strategy",
    "street",      "summit",       "treaty",     "union",      "university",     "war",
    "world",       "year"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool has_capitals(const NamedText& text, std::size_t word) {
  const Script script = text.script(word);
  return script == Script::Latin || script == Script::Cyrillic;
}

bool is_title(const NamedText& text, std::size_t word) {
  return text.cue(Cue::Office, word) > 0 || text.cue(Cue::Honorific, word) > 0;
}

bool is_capital_word(const NamedText& text, std::size_t word) {
  return has_capitals(text, word) && text.is_capitalised(word);
}

// A surname that is also a title ("Julie Bishop"): the last capitalised word, and nobody's office.
bool is_surname_like_title(const NamedText& text, std::size_t word) {
  if (!is_capital_word(text, word) || text.cue(Cue::Office, word) != 1) return false;
  const std::size_t next = word + 1;
  if (next >= text.words.size()) return true;
  if (!is_joined(text, next)) return text.gap_before(next) != ". ";
  const std::string_view folded = text.words[next].folded;
  return !text.is_capitalised(next) && folded != "of" && folded != "for" && folded != "to";
}

// The Q that begins a question in a transcript.
bool asks(const NamedText& text, std::size_t word) {
  if (text.words[word].folded != "q" || !begins_sentence(text, word)) return false;
  const std::size_t end = text.words[word].end;
  return end >= text.text.size() || text.text[end] != '.';
}

}  // namespace

bool begins_sentence(const NamedText& text, std::size_t word) {
  const std::string_view gap = text.gap_before(word);
  if (word == 0 || gap.find_first_of("!?\n\":") != std::string_view::npos) return true;
  if (gap.find("“") != std::string_view::npos || gap.find("«") != std::string_view::npos)
    return true;
  return gap.find('.') != std::string_view::npos && !joins_words(gap, text.words[word - 1]);
}

bool is_name_word(const NamedText& text, std::size_t word) {
  const std::string_view folded = text.words[word].folded;
  return is_capital_word(text, word) && !contains(kNoName, folded) && !contains(kThings, folded) &&
         !is_title(text, word) && !asks(text, word);
}

bool is_thing_word(const NamedText& text, std::size_t word) {
  return is_capital_word(text, word) && contains(kThings, text.words[word].folded);
}

bool is_joined(const NamedText& text, std::size_t word) {
  const std::string_view gap = text.gap_before(word);
  if (gap == " ") return true;
  if (gap == ". ") return text.words[word - 1].end - text.words[word - 1].start == 1;
  return gap != "." && gap.find('\'') == std::string_view::npos &&
         gap.find("’") == std::string_view::npos && joins_words(gap, text.words[word - 1]);
}

std::size_t end_of_name(const NamedText& text, std::size_t first) {
  const std::size_t limit = std::min(first + kLongestName, text.words.size());
  std::size_t end = first;
  bool has_whole_word = false;
  for (std::size_t i = first; i < limit; ++i) {
    if (i > first && !is_joined(text, i)) break;
    const bool surname = end == i && has_whole_word && is_surname_like_title(text, i);
    if (surname || is_name_word(text, i)) {
      has_whole_word |= text.words[i].end - text.words[i].start > 1;
      end = i + 1;
    } else if (is_thing_word(text, i)) {
      return first;
    } else if (text.cue(Cue::Particle, i) == 0 || !has_capitals(text, i)) {
      break;
    }
  }
  return has_whole_word ? end : first;
}

std::size_t words_of_name(const NamedText& text, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  for (std::size_t i = first; i < last; ++i) {
    const bool hyphened =
        i > first && text.gap_before(i).find_first_of(" .") == std::string_view::npos;
    if (is_capital_word(text, i) && !(hyphened && is_name_word(text, i - 1))) ++count;
  }
  return count;
}

}  // namespace corpus
