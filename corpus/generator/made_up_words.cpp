#include "corpus/generator/made_up_words.h"

#include <array>

namespace corpus {
namespace {

constexpr std::uint32_t kWords = 1U << 16U;
// The most frequent words of a language are short.
constexpr std::uint32_t kShortWords = 1U << 12U;

constexpr std::array<std::string_view, 20> kOnsets = {"b",  "d",  "f",  "g",  "k",  "l", "m",
                                                      "n",  "p",  "r",  "s",  "t",  "v", "br",
                                                      "st", "tr", "pl", "sk", "gl", "fr"};
constexpr std::string_view kVowels = "aeiou";
constexpr std::array<std::string_view, 7> kEnds = {"n", "r", "l", "nd", "st", "m", "rk"};

std::string syllable(std::uint32_t number) {
  std::string made(kOnsets[number / kVowels.size() % kOnsets.size()]);
  return made += kVowels[number % kVowels.size()];
}

std::string made_up_word(std::uint32_t rank) {
  constexpr std::uint32_t kSyllables = kOnsets.size() * kVowels.size();
  // An odd factor mixes the ranks, and no two come to the same number.
  const std::uint32_t number = rank * 40503U % kWords;
  std::string word = syllable(number % kSyllables) + syllable(number / kSyllables % kSyllables);
  if (rank >= kShortWords) word += syllable(rank / 7 % kSyllables);
  return word.append(kEnds[number / (kSyllables * kSyllables)]);
}

}  // namespace

MadeUpWords::MadeUpWords(const Lexicon& lexicon) {
  words_.reserve(kWords);
  for (std::uint32_t rank = 0; rank < kWords; ++rank) {
    std::string word = made_up_word(rank);
    while (!lexicon.all_named(word).empty()) word += "el";
    words_.push_back(std::move(word));
  }
}

std::string made_up_name(std::uint32_t number) {
  static constexpr std::array<std::string_view, 16> kBeginnings = {
      "Br", "D", "F", "G", "Gr", "H", "K", "Kr", "L", "M", "N", "P", "R", "S", "T", "V"};
  static constexpr std::array<std::string_view, 12> kMiddles = {"nd", "rv", "ld", "st", "lm", "rk",
                                                                "v",  "n",  "l",  "rm", "d",  "sk"};
  static constexpr std::array<std::string_view, 12> kNameEnds = {
      "ell", "ow", "anov", "en", "ik", "ard", "ola", "man", "ova", "ian", "ert", "os"};
  // 4,093 is a prime: names of neighbouring numbers look different.
  std::uint32_t mixed = number * 4093U % kMadeUpNames;
  const auto next = [&mixed](std::size_t count) {
    const std::size_t chosen = mixed % count;
    mixed /= static_cast<std::uint32_t>(count);
    return chosen;
  };
  std::string name(kBeginnings[next(kBeginnings.size())]);
  name += kVowels[next(kVowels.size())];
  name += kMiddles[next(kMiddles.size())];
  return name.append(kNameEnds[next(kNameEnds.size())]);
}

}  // namespace corpus
