#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"

// Centuries in French, Spanish, Arabic and Persian: "XIXe siècle", "siglo XX", "القرن العشرين",
// "قرن بیستم".
namespace corpus {
namespace {

constexpr int kLastCentury = 22;

bool is_century(const DatedWords& words, std::size_t at) {
  return words.folded(at) == "القرن" || names_unit(words, at, TimeUnit::Century);
}

// xix, xxi; 0 for what is no such number.
int roman_number(std::string_view text) {
  int number = 0;
  int before = 0;
  for (const char c : text) {
    const int digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
    if (digit == 0) return 0;
    number += digit > before ? digit - 2 * before : digit;
    before = digit;
  }
  return number;
}

std::optional<FoundDate> found_century(int number, std::size_t end) {
  if (number < 1 || number > kLastCentury) return std::nullopt;
  return FoundDate{{year_span(number * 100 - 99).from, year_span(number * 100).to},
                   Precision::Range,
                   DateKind::Date,
                   end};
}

// XIXe siècle.
std::optional<FoundDate> read_french_century(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() != "fr" || !words.is(at, DateRole::Ordinal)) return std::nullopt;
  if (!is_century(words, at + 1) || !words.spaced(at + 1)) return std::nullopt;
  return found_century(words.word_number(at), at + 2);
}

// siglo XX, القرن التاسع عشر, قرن بیستم.
std::optional<FoundDate> read_century_behind_noun(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() == "fr" || !is_century(words, at) || !words.spaced(at + 1))
    return std::nullopt;
  if (words.language() == "es") return found_century(roman_number(words.folded(at + 1)), at + 2);
  const std::optional<NumberRead> ordinal = read_ordinal(words, at + 1);
  return ordinal ? found_century(ordinal->number, ordinal->end) : std::nullopt;
}

}  // namespace

std::span<const DateReader> century_readers() {
  static constexpr std::array<DateReader, 2> kReaders = {read_french_century,
                                                         read_century_behind_noun};
  return kReaders;
}

}  // namespace corpus
