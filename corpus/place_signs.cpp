#include "corpus/place_signs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace corpus {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::size_t kLongestCue = 3;  // words

// A cue that ends right before a word.
bool has_cue_before(const NamedText& text, std::size_t word) {
  for (std::size_t back = 1; back <= std::min(kLongestCue, word); ++back) {
    if (text.cue(Cue::PlaceContext, word - back) == back) return text.gap_before(word) == " ";
  }
  return false;
}

// "town of", "ville de", "the old", "al": between a cue and a name.
bool is_link(std::string_view folded) {
  static constexpr std::array<std::string_view, 16> kLinks = {
      "of",  "the",  "de",     "du",      "la",      "le",       "el", "old",
      "new", "town", "nearby", "central", "greater", "downtown", "м",  "г"};
  return is_one_of(kLinks, folded);
}

// "à Nice"; in other languages "a" is an article.
bool has_french_at(const NamedText& text, std::size_t word) {
  return text.language == "fr" && text.words[word - 1].folded == "a" &&
         text.gap_before(word) == " ";
}

bool is_led_by_cue(const NamedText& text, std::size_t first) {
  constexpr std::size_t kMostLinks = 2;
  std::size_t at = first;
  for (std::size_t links = 0; at > 0 && links <= kMostLinks; ++links, --at) {
    if (has_cue_before(text, at) || has_french_at(text, at)) return true;
    if (text.gap_before(at) != " " || !is_link(text.words[at - 1].folded)) return false;
  }
  return false;
}

// "Nice province"; "in Nice, in spring" has another word's cue.
bool is_before_noun(const NamedText& text, std::size_t last) {
  static constexpr std::array<std::string_view, 22> kPrepositions = {
      "in",   "near", "from", "toward", "towards", "outside", "around", "across",
      "into", "at",   "to",   "over",   "в",       "во",      "под",    "из",
      "на",   "у",    "із",   "إلى",    "في",      "من"};
  return last < text.words.size() && text.gap_before(last) == " " &&
         text.cue(Cue::PlaceContext, last) > 0 &&
         !is_one_of(kPrepositions, text.words[last].folded);
}

// "Nice, a town on the coast".
bool is_explained(const NamedText& text, std::size_t last) {
  static constexpr std::array<std::string_view, 6> kArticles = {"a",   "an", "the",
                                                                "une", "la", "una"};
  constexpr std::size_t kReach = 5;
  if (last >= text.words.size() || text.gap_before(last) != ", " ||
      !is_one_of(kArticles, text.words[last].folded))
    return false;
  for (std::size_t i = last + 1; i < std::min(last + kReach, text.words.size()); ++i) {
    if (text.gap_before(i) != " ") return false;
    if (is_before_noun(text, i)) return true;
  }
  return false;
}

// "NICE (Reuters) —", "Nice — Two people": where a report begins.
bool is_dateline(const NamedText& text, std::size_t first, std::size_t last) {
  const bool begins = first == 0 || text.gap_before(first).find('\n') != std::string_view::npos;
  if (!begins || last >= text.words.size()) return false;
  const std::string_view gap = text.gap_before(last);
  return gap == " (" || gap == " — " || gap == " – " || gap == " - ";
}

// "بنيس" is "in Nice".
bool has_clitic(const NamedText& text, std::size_t first, std::size_t clitic) {
  constexpr std::string_view kIn = "ب";
  return clitic == kIn.size() && text.text.substr(text.words[first].start).starts_with(kIn);
}

}  // namespace

bool stands_as_place(const NamedText& text, std::size_t first, std::size_t last,
                     std::size_t clitic) {
  if (stands_as_person(text, first)) return false;
  return has_clitic(text, first, clitic) || is_led_by_cue(text, first) ||
         is_before_noun(text, last) || is_explained(text, last) || is_dateline(text, first, last);
}

bool names_a_ship(const NamedText& text, std::size_t first) {
  static constexpr std::array<std::string_view, 10> kShips = {
      "ship",      "submarine", "frigate", "corvette", "cruiser",
      "destroyer", "vessel",    "tanker",  "carrier",  "minesweeper"};
  return first > 0 && text.gap_before(first) == " " &&
         is_one_of(kShips, text.words[first - 1].folded);
}

bool stands_as_person(const NamedText& text, std::size_t first) {
  return first > 0 && text.cue(Cue::Honorific, first - 1) > 0 &&
         text.gap_before(first).find_first_not_of(". ") == std::string_view::npos;
}

}  // namespace corpus
