#include "corpus/name_words.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

// Cyrillic letters are two bytes of UTF-8.
constexpr std::size_t kLetter = 2;
// What is left of a name is at least so long.
constexpr std::size_t kShortest = 3 * kLetter;

// Endings of cases, longest first.
constexpr std::array<std::string_view, 47> kEndings = {
    "ого", "его", "ому", "ему", "ами", "ями", "ими", "ыми", "ью", "ою", "ею", "єю",
    "ой",  "ей",  "ої",  "ом",  "ем",  "єм",  "ам",  "ям",  "ах", "ях", "им", "ым",
    "ім",  "их",  "ых",  "іх",  "ий",  "ый",  "ій",  "ие",  "ые", "а",  "я",  "у",
    "ю",   "е",   "є",   "и",   "і",   "ї",   "ы",   "о",   "й",  "ь",  "э"};
// Endings of adjectives alone: "Северная", not "Китая".
constexpr std::array<std::string_view, 7> kAdjectiveEndings = {"ая", "яя", "ую", "юю",
                                                               "ое", "ее", "оє"};
constexpr std::array<std::string_view, 4> kBeforeAdjectiveEnding = {"к", "н", "в", "ц"};

template <std::size_t N>
std::size_t ending_of(std::string_view word, const std::array<std::string_view, N>& endings) {
  for (const std::string_view ending : endings) {
    if (word.size() >= kShortest + ending.size() && word.ends_with(ending)) return ending.size();
  }
  return 0;
}

std::string_view without_case_ending(std::string_view word) {
  if (const std::size_t ending = ending_of(word, kAdjectiveEndings); ending > 0) {
    const std::string_view stem = word.substr(0, word.size() - ending);
    if (ending_of(stem, kBeforeAdjectiveEnding) > 0) return stem;
  }
  return word.substr(0, word.size() - ending_of(word, kEndings));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string name_key(const Word& word) {
  if (is_ascii(word.folded) || script_of(word.folded) != Script::Cyrillic) return word.folded;
  return std::string(without_case_ending(word.folded));
}

bool is_leading_family_name(std::string_view folded) {
  static constexpr std::array<std::string_view, 34> kFamilies = {
      "ban", "chen", "cho",  "choe",   "choi", "chung", "deng", "fu",   "geng",
      "han", "hu",   "jang", "jiang",  "kang", "kim",   "lee",  "li",   "lin",
      "liu", "ma",   "moon", "nguyen", "park", "ri",    "tran", "wang", "wu",
      "xi",  "yang", "yoon", "zhang",  "zhao", "zhou",  "zhu"};
  return std::binary_search(kFamilies.begin(), kFamilies.end(), folded);
}

std::string in_ordinary_capitals(std::string_view name) {
  const auto is_small = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string ordinary(name);
  if (std::any_of(name.begin(), name.end(), is_small)) return ordinary;
  bool inside = false;
  for (char& c : ordinary) {
    const bool letter = c >= 'A' && c <= 'Z';
    if (letter && inside) c = static_cast<char>(c + ('a' - 'A'));
    inside = letter;
  }
  return ordinary;
}

bool is_name_suffix(std::string_view folded) {
  return folded == "jr" || folded == "sr" || folded == "ii" || folded == "iii";
}

bool joins_words(std::string_view gap, const Word& before) {
  for (const std::string_view possessive : {"'s", "’s"}) {
    if (gap.starts_with(possessive)) gap.remove_prefix(possessive.size());
  }
  static constexpr std::array<std::string_view, 17> kJoints = {
      " ",      "",       "-", "\n", "\t",     "\u00A0", "\u202F", "\u2009", "\u2010",
      "\u2011", "\u2012", "–", "—",  "\u2212", "'",      "’",      "."};
  if (std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end()) return true;
  return gap == ". " && before.end - before.start <= 3;
}

std::string surname_key(std::string_view text, std::span<const Word> words) {
  static constexpr std::array<std::string_view, 9> kArticles = {"al", "el", "ul", "as", "ash",
                                                                "ad", "an", "ar", "at"};
  while (words.size() > 1 && is_name_suffix(words.back().folded))
    words = words.first(words.size() - 1);
  if (words.empty()) return {};
  std::size_t first = words.size() - 1;
  const auto hyphened = [&](std::size_t word) {
    const std::string_view gap =
        text.substr(words[word - 1].end, words[word].start - words[word - 1].end);
    return gap == "-" || gap == "\u2010" || gap == "\u2011";
  };
  while (first > 0 && hyphened(first)) --first;
  if (first + 1 < words.size() &&
      std::find(kArticles.begin(), kArticles.end(), words[first].folded) != kArticles.end())
    ++first;
  std::string key = words[first].folded;
  for (const Word& word : words.subspan(first + 1)) key += ' ' + word.folded;
  return key;
}

std::string without_middle_initials(std::string_view name) {
  const auto is_initial = [](std::string_view word) { return word.size() == 2 && word[1] == '.'; };
  if (is_initial(name.substr(0, name.find(' ')))) return std::string(name);
  std::string kept;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t space = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, space - at);
    const bool middle = at > 0 && space < name.size();
    if (!(middle && is_initial(word))) kept.append(kept.empty() ? "" : " ").append(word);
    at = space + 1;
  }
  return kept;
}

}  // namespace corpus
