#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/text.h"

// Words that are no names but show where names stand: lexicon/cues.tsv.
namespace corpus {

enum class Cue {
  Honorific,            // mr, dr, пан: before a person, no office
  Office,               // president, foreign minister, gen.: before or after a person
  Modifier,             // deputy, acting, former: part of an office
  Particle,             // de, van, al: inside a name
  WeaponContext,        // beside a weapon's name that is also a word
  OrganisationContext,
  PlaceContext,
  UnContext,            // a bare "Resolution 2231" is the UN's
};
inline constexpr std::size_t kCues = 8;

class Cues {
 public:
  // From the table in the program. Built once; safe to share between threads.
  static const Cues& built_in();

  // Number of words, from the first on, that are the longest phrase of this cue; 0 for none.
  std::size_t match(Cue cue, std::span<const Word> words) const;

 private:
  explicit Cues(std::string_view table);
  // Phrase of folded words joined by a space -> bit set of cues.
  std::unordered_map<std::string, unsigned> phrases_;
};

}  // namespace corpus
