#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/generator/dice.h"
#include "corpus/lexicon.h"

namespace corpus {

// Words that can be pronounced and mean nothing, as frequent as those of a language are.
class MadeUpWords {
 public:
  // None of them is a name in the lexicon.
  explicit MadeUpWords(const Lexicon& lexicon);

  std::string_view draw(Dice& dice) const {
    return words_[dice.rank_below(static_cast<std::uint32_t>(words_.size()))];
  }

 private:
  // The most frequent first.
  std::vector<std::string> words_;
};

// A family name or the name of a village, with a capital: another for each number below
// kMadeUpNames.
std::string made_up_name(std::uint32_t number);
inline constexpr std::uint32_t kMadeUpNames = 16 * 5 * 12 * 12;

}  // namespace corpus
