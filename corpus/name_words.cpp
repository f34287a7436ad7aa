#include "corpus/name_words.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

// Cyrillic letters are two bytes of UTF-8.
constexpr std::size_t kLetter = 2;
// What is left of a name is at least so long.
constexpr std::size_t kShortest = 3 * kLetter;

bool ends_with_one_of(std::string_view word, std::string_view letters) {
  const std::string_view last = word.substr(word.size() - kLetter);
  for (std::size_t i = 0; i < letters.size(); i += kLetter) {
    if (letters.substr(i, kLetter) == last) return true;
  }
  return false;
}

constexpr std::string_view kVowels = "аяуюеєиіїыоэ";
constexpr std::string_view kSoft = "аяуюеєиіїыоэйь";
constexpr std::string_view kAfterVowel = "мх";

// Endings of cases, off as long as there are any, so that every case of a name ends the same.
std::string_view without_case_ending(std::string_view word) {
  if (word.size() >= kShortest + 3 * kLetter && (word.ends_with("ого") || word.ends_with("его"))) {
    word.remove_suffix(3 * kLetter);
  }
  while (word.size() > kShortest) {
    if (ends_with_one_of(word, kSoft)) {
      word.remove_suffix(kLetter);
    } else if (word.size() >= kShortest + 2 * kLetter && ends_with_one_of(word, kAfterVowel) &&
               ends_with_one_of(word.substr(0, word.size() - kLetter), kVowels)) {
      word.remove_suffix(2 * kLetter);
    } else {
      break;
    }
  }
  return word;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string name_key(const Word& word) {
  if (is_ascii(word.folded) || script_of(word.folded) != Script::Cyrillic) return word.folded;
  return std::string(without_case_ending(word.folded));
}

bool is_leading_family_name(std::string_view folded) {
  static constexpr std::array<std::string_view, 34> kFamilies = {
      "ban",  "chen", "cho", "choe", "choi", "chung", "deng", "fu",  "geng", "han",   "hu",  "jang",
      "jiang", "kang", "kim", "lee", "li",   "lin",   "liu",  "ma",  "moon", "nguyen", "park", "ri",
      "tran", "wang", "wu",  "xi",   "yang", "yoon",  "zhang", "zhao", "zhou", "zhu"};
  return std::binary_search(kFamilies.begin(), kFamilies.end(), folded);
}

bool is_name_suffix(std::string_view folded) {
  return folded == "jr" || folded == "sr" || folded == "ii" || folded == "iii";
}

bool joins_words(std::string_view gap, const Word& before) {
  for (const std::string_view possessive : {"'s", "’s"}) {
    if (gap.starts_with(possessive)) gap.remove_prefix(possessive.size());
  }
  static constexpr std::array<std::string_view, 17> kJoints = {
      " ", "", "-", "\n", "\t", "\u00A0", "\u202F", "\u2009", "\u2010", "\u2011", "\u2012", "–", "—",
      "\u2212", "'", "’", "."};
  if (std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end()) return true;
  return gap == ". " && before.end - before.start <= 3;
}

}  // namespace corpus
