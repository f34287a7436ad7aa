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

}  // namespace corpus
