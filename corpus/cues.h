#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/text.h"

// Words that are no names but show where names stand: lexicon/cues.tsv.
namespace corpus {

enum class Cue {
  Honorific,      // mr, dr, пан: before a person, no office
  Office,         // president, foreign minister, gen.: before or after a person
  Modifier,       // deputy, acting, former: part of an office
  Particle,       // de, van, al: inside a name
  WeaponContext,  // beside a weapon's name that is also a word
  OrganisationContext,
  PlaceContext,
  UnContext,  // a bare "Resolution 2231" is the UN's
};
inline constexpr std::size_t kCues = 8;

// For every cue, the number of words of its longest phrase that begins at one word; 0 for none.
using CueLengths = std::array<std::uint8_t, kCues>;

class Cues {
 public:
  // From the table in the program. Built once; safe to share between threads.
  static const Cues& built_in();

  // For every word, the phrases that begin there.
  std::vector<CueLengths> mark(std::span<const Word> words) const;

 private:
  struct Phrase {
    // Bit set of cues.
    unsigned cues = 0;
    // Whether a longer phrase begins with these words.
    bool goes_on = false;
  };

  explicit Cues(std::string_view table);
  void add(std::string_view phrase, unsigned cue);
  CueLengths lengths_at(std::span<const Word> words) const;

  // By folded words, joined by a space.
  std::unordered_map<std::string, Phrase> phrases_;
};

}  // namespace corpus
