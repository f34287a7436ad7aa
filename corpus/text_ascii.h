#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace corpus {

// Whether a byte is of ASCII and such that AsciiWords can tell words around it. ICU has rules of
// its own for words around @.
inline bool is_plain_ascii(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '@'; }

// Finds the words of plain ASCII text as ICU finds them, without asking it each time.
class AsciiWords {
 public:
  // Asks ICU which punctuation joins which letters and digits.
  AsciiWords();

  struct Found {
    std::size_t start = 0;
    std::size_t end = 0;
    // Of letters alone, or of digits alone.
    bool is_plain = true;
  };
  // The first word that begins at `at` or later, where no word is under way.
  std::optional<Found> next(std::string_view text, std::size_t at) const;

 private:
  enum class Kind : unsigned char { Other, Letter, Digit, Underscore };

  static Kind kind_of_sign(char sign);
  // Of the word, or the lone underscore, that begins at the start of `found`.
  Found to_end(std::string_view text, Found found) const;
  Kind kind_of(char c) const { return kinds_[static_cast<unsigned char>(c) & 0x7F]; }
  bool joins(std::string_view text, std::size_t at) const;

  std::array<Kind, 128> kinds_{};
  // Whether a sign between two joins them: letters, letter and digit, digit and letter, digits.
  std::array<std::array<bool, 4>, 128> joins_{};
};

}  // namespace corpus
