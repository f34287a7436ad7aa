#include "corpus/person_signs.h"

#include <algorithm>
#include <array>

#include "corpus/name_words.h"

namespace corpus {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_age(std::string_view word) {
  return word.size() == 2 && word[0] >= '1' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9';
}

bool is_dotted_suffix(std::string_view word) { return word == "jr" || word == "sr"; }

}  // namespace

bool shows_person_after(const NamedText& text, std::size_t last) {
  if (last + 1 >= text.words.size() || text.gap_before(last) != ", ") return false;
  const std::string_view word = text.words[last].folded;
  const std::string_view after = text.gap_before(last + 1);
  if (is_age(word)) return !after.empty() && (after[0] == ',' || after[0] == '.');
  return word == "who";
}

bool speaks(const NamedText& text, std::size_t last) {
  static constexpr std::array<std::string_view, 9> kSpeaking = {
      "said", "says", "told", "wrote", "added", "warned", "argued", "replied", "insisted"};
  return last < text.words.size() && text.gap_before(last) == " " &&
         is_one_of(kSpeaking, text.words[last].folded);
}

bool names_government(const NamedText& text, std::size_t last) {
  static constexpr std::array<std::string_view, 4> kGovernments = {"administration", "government",
                                                                   "presidency", "cabinet"};
  constexpr std::size_t kMostHyphens = 4;
  for (std::size_t hyphens = 0; hyphens < kMostHyphens && last < text.words.size() &&
                                text.gap_before(last) == "-" && text.is_capitalised(last);
       ++hyphens)
    ++last;
  return last < text.words.size() && text.gap_before(last) == " " &&
         is_one_of(kGovernments, text.words[last].folded);
}

std::size_t with_suffix(const NamedText& text, std::size_t last) {
  if (last >= text.words.size()) return last;
  const std::string_view gap = text.gap_before(last);
  const std::string_view word = text.words[last].folded;
  return is_name_suffix(word) && (gap == " " || gap == ", ") ? last + 1 : last;
}

std::size_t end_with_suffix_dot(const NamedText& text, std::size_t last) {
  const Word& word = text.words[last - 1];
  const bool dot =
      is_dotted_suffix(word.folded) && word.end < text.text.size() && text.text[word.end] == '.';
  return dot ? word.end + 1 : word.end;
}

bool is_addressed(const NamedText& text, std::size_t first, std::size_t last) {
  static constexpr std::array<std::string_view, 14> kBefore = {
      "thanks", "thank", "you", "q",    "hi", "hello", "hey",
      "okay",   "ok",    "yes", "yeah", "no", "sorry", "well"};
  static constexpr std::array<std::string_view, 22> kBehind = {
      "you",  "can",   "could", "what",   "why",  "how", "do", "does", "did",  "is", "are",
      "will", "would", "thank", "thanks", "just", "go",  "i",  "we",   "have", "if", "let"};
  const auto has = [&](const auto& words, std::size_t word) {
    return std::find(words.begin(), words.end(), text.words[word].folded) != words.end();
  };
  const bool comma_behind = last < text.words.size() && text.gap_before(last).starts_with(",");
  if (comma_behind && has(kBehind, last)) return true;
  const bool ends =
      last == text.words.size() || comma_behind || text.gap_before(last).find_first_of(".?!") == 0;
  return first > 0 && ends && has(kBefore, first - 1) && text.gap_before(first).size() <= 3;
}

}  // namespace corpus
