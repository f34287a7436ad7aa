#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "corpus/text.h"

// The words that names of military units are made of, in seven languages; all are asked folded.
namespace corpus {

// Where a word stands: English and the Slavic languages describe a unit before its noun, the
// Romance ones after it.
enum class UnitTongue { English, French, Spanish, Cyrillic };

enum class UnitRole {
  Before,  // "mechanized"
  After,   // "d'infanterie", "морской пехоты"
  Plain,   // a noun that a number alone makes a unit: "93rd brigade"
  Proper,  // a noun that needs its capital: "5th Fleet"
  Weak,    // also of clubs, firms and plants: "3rd Division"
  Ending,  // only behind another noun or description: "Army Corps", "Combat Team"
};

struct UnitTerm {
  // Consecutive folded words; in Cyrillic only their beginnings.
  std::array<std::string_view, 3> words;
  // In an English name; empty when it makes no difference ("separate").
  std::string_view label;
  UnitRole role;
};

constexpr bool is_unit_noun(UnitRole role) {
  return role != UnitRole::Before && role != UnitRole::After;
}

std::span<const UnitTerm> unit_terms(UnitTongue tongue);

// Number of words of the term that begins with the first of `words`; 0 when it does not.
std::size_t words_of_term(const UnitTerm& term, UnitTongue tongue, std::span<const Word> words);

// Tongue of what stands behind a number and makes it an ordinal: "rd", "e", "я".
std::optional<UnitTongue> tongue_of_ordinal_suffix(std::string_view folded);

// "fifth", "третья": the number and its tongue; nothing for other words.
struct OrdinalWord {
  int number;
  UnitTongue tongue;
};
std::optional<OrdinalWord> find_ordinal_word(std::string_view folded);

// A noun that has its number behind it: "Task Force", "Brigada", "اللواء".
struct NumberedNoun {
  std::string_view label;
  // "Brigade 93" is the 93rd Brigade, Task Force 59 keeps its order.
  bool becomes_ordinal;
  std::size_t least_digits;
  std::size_t words;
};
std::optional<NumberedNoun> find_numbered_noun(std::span<const Word> words);

}  // namespace corpus
