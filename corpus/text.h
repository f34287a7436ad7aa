#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Words, sentences, folding and scripts: the one place that knows ICU.
// Offsets are bytes of UTF-8, ends exclusive. Everything here takes any bytes without throwing;
// what is not UTF-8 is treated as U+FFFD.
namespace corpus {

struct ByteRange {
  std::size_t start = 0;
  std::size_t end = 0;
  auto operator<=>(const ByteRange&) const = default;
};

struct Word {
  // Byte range in the text, without a possessive 's.
  std::size_t start = 0;
  std::size_t end = 0;
  // fold() of the word; dots of "U.S." dropped.
  std::string folded;
  bool operator==(const Word&) const = default;
};

// The words of a text in order (UAX #29), cut further where letters meet digits ("S-400", "S400"
// and "S 400" are the words s, 400) and after an elision ("l'accord" is l, accord). Punctuation is
// no word.
std::vector<Word> split_words(std::string_view text);

// The sentences of a text in order, without surrounding white space. A line break ends a sentence
// only with an empty line.
std::vector<ByteRange> split_sentences(std::string_view text);

// The form in which words are compared: case folded, accents dropped (й and ї are letters, not
// accents), digits of any script as 0-9, Arabic and Persian letter variants united, apostrophes
// dropped.
std::string fold(std::string_view text);

// Latin letters for any script, lower-case ASCII: "Київ" -> "kiiv". Empty where nothing is left.
std::string to_ascii(std::string_view text);

enum class Script { Latin, Cyrillic, Arabic, Other };
// Script of the first letter.
Script script_of(std::string_view word);
// Whether the first letter is upper case, or of a script without case.
bool is_capitalised(std::string_view word);

}  // namespace corpus
