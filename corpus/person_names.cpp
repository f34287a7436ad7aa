#include "corpus/person_names.h"

#include <algorithm>
#include <array>

#include "corpus/cues.h"
#include "corpus/name_words.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestName = 7;  // words

// Capitalised words that stand beside names and are no part of them.
constexpr std::array<std::string_view, 57> kNoName = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "april", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an",
    "and", "or", "but", "in", "on", "at", "he", "she", "it", "they", "this", "that", "who", "when",
    "assembly", "council", "committee", "commission", "staff", "headquarters", "office", "ministry",
    "department", "command", "directorate", "motors", "electric", "agency", "government", "administration",
    "party", "party's", "forces", "army", "union", "resolution", "parliament"};

bool has_capitals(const NamedText& text, std::size_t word) {
  const Script script = script_of(text.words[word].folded);
  return script == Script::Latin || script == Script::Cyrillic;
}

std::size_t particle_at(const NamedText& text, std::size_t word) {
  return Cues::built_in().match(Cue::Particle, text.words.subspan(word, 1));
}

}  // namespace

bool begins_sentence(const NamedText& text, std::size_t word) {
  const std::string_view gap = text.gap_before(word);
  if (word == 0 || gap.find_first_of("!?\n\":") != std::string_view::npos) return true;
  if (gap.find("“") != std::string_view::npos || gap.find("«") != std::string_view::npos) return true;
  return gap.find('.') != std::string_view::npos && !joins_words(gap, text.words[word - 1]);
}

bool is_name_word(const NamedText& text, std::size_t word) {
  const std::string_view folded = text.words[word].folded;
  if (!has_capitals(text, word) || !is_capitalised(text.surface(word, word + 1))) return false;
  if (std::find(kNoName.begin(), kNoName.end(), folded) != kNoName.end()) return false;
  const Cues& cues = Cues::built_in();
  const auto one = text.words.subspan(word, 1);
  return cues.match(Cue::Office, one) == 0 && cues.match(Cue::Honorific, one) == 0;
}

bool is_joined(const NamedText& text, std::size_t word) {
  const std::string_view gap = text.gap_before(word);
  if (gap == ". ") return text.words[word - 1].end - text.words[word - 1].start == 1;
  return gap != "." && gap.find('\'') == std::string_view::npos && gap.find("’") == std::string_view::npos &&
         joins_words(gap, text.words[word - 1]);
}

std::size_t end_of_name(const NamedText& text, std::size_t first) {
  const std::size_t limit = std::min(first + kLongestName, text.words.size());
  std::size_t end = first;
  bool has_whole_word = false;
  for (std::size_t i = first; i < limit; ++i) {
    if (i > first && !is_joined(text, i)) break;
    if (is_name_word(text, i)) {
      has_whole_word |= text.words[i].end - text.words[i].start > 1;
      end = i + 1;
    } else if (particle_at(text, i) == 0 || !has_capitals(text, i)) {
      break;
    }
  }
  return has_whole_word ? end : first;
}

}  // namespace corpus
