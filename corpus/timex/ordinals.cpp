#include "corpus/timex/parts.h"

// Ordinals in words, as Arabic and Persian write the days of a month.
namespace corpus {
namespace {

bool is_ones(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::Ordinal) && words.word_number(at) < 10;
}

// الثالث عشر, الحادي والعشرين.
std::optional<NumberRead> read_arabic_pair(const DatedWords& words, std::size_t at) {
  if (!is_ones(words, at) || !words.spaced(at + 1)) return std::nullopt;
  const int ones = words.word_number(at);
  if (words.folded(at + 1) == "عشر" || words.folded(at + 1) == "عشره")
    return NumberRead{ones + 10, at + 2};
  const int tens = words.word_number(at + 1);
  const bool joined = words.folded(at + 1).starts_with("و");
  if (!joined || !words.is(at + 1, DateRole::Ordinal) || (tens != 20 && tens != 30))
    return std::nullopt;
  return NumberRead{tens + ones, at + 2};
}

// بیست و سوم.
std::optional<NumberRead> read_persian_three(const DatedWords& words, std::size_t at) {
  const int tens = words.word_number(at);
  if (!words.is(at, DateRole::Number) || (tens != 20 && tens != 30)) return std::nullopt;
  if (!words.is(at + 1, DateRole::And) || !is_ones(words, at + 2)) return std::nullopt;
  if (!words.spaced(at + 1) || !words.spaced(at + 2)) return std::nullopt;
  return NumberRead{tens + words.word_number(at + 2), at + 3};
}

}  // namespace

std::optional<NumberRead> read_ordinal(const DatedWords& words, std::size_t at) {
  if (words.language() == "fa") {
    if (const auto ordinal = read_persian_three(words, at)) return ordinal;
  }
  if (words.language() == "ar") {
    if (const auto ordinal = read_arabic_pair(words, at)) return ordinal;
  }
  if (!words.is(at, DateRole::Ordinal)) return std::nullopt;
  return NumberRead{words.word_number(at), at + 1};
}

}  // namespace corpus
