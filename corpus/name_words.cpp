#include "corpus/name_words.h"

#include <algorithm>
#include <array>

#include "corpus/stem.h"

namespace corpus {

std::string name_key(const Word& word) {
  return script_of(word.folded) == Script::Cyrillic ? stem(word.folded, "ru") : word.folded;
}

bool joins_words(std::string_view gap, const Word& before) {
  for (const std::string_view possessive : {"'s", "’s"}) {
    if (gap.starts_with(possessive)) gap.remove_prefix(possessive.size());
  }
  static constexpr std::array<std::string_view, 17> kJoints = {
      "", " ", "\n", "\t", "\u00A0", "\u202F", "\u2009", "-", "\u2010", "\u2011", "\u2012", "–", "—",
      "\u2212", "'", "’", "."};
  if (std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end()) return true;
  return gap == ". " && before.end - before.start <= 3;
}

}  // namespace corpus
