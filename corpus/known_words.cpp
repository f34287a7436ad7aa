#include "corpus/known_words.h"

#include <algorithm>

#include "corpus/person_names.h"

namespace corpus {

KnownWords::KnownWords(const NamedText& text, std::span<const LexiconMatch> matches)
    : text_(text), covered_(text.words.size()) {
  for (const LexiconMatch& match : matches) {
    std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(match.first_word),
              covered_.begin() + static_cast<std::ptrdiff_t>(match.last_word), true);
  }
}

bool KnownWords::is_unknown_name(std::size_t word) const {
  return !covered_[word] && is_name_word(text_, word) && text_.cue(Cue::Modifier, word) == 0 &&
         text_.cue(Cue::WeaponContext, word) == 0;
}

bool KnownWords::goes_on(std::size_t last) const {
  return last < text_.words.size() && text_.gap_before(last) == " " && !covered_[last] &&
         (is_unknown_name(last) || is_thing_word(text_, last));
}

}  // namespace corpus
