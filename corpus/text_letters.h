#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace corpus {

// What is known of a character that takes two bytes of UTF-8: of Latin, Greek, Cyrillic, Arabic, …
struct TwoByteCharacter {
  // By fold_unicode; good wherever no mark stands beside it.
  std::string folded;
  // Belongs to the word of the letters beside it, whatever they are.
  bool is_letter = false;
  // A mark on the character before it.
  bool is_mark = false;
};

// The one that begins at `at`; nullptr where none does.
const TwoByteCharacter* two_byte_character(std::string_view text, std::size_t at);

// fold() of any text, as ICU knows it.
std::string fold_unicode(std::string_view text);

}  // namespace corpus
