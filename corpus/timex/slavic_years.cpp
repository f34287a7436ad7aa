#include <algorithm>
#include <array>

#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"

// Ukrainian and Russian years with an ending, decades and centuries: "1812-му", "40-х",
// "тридцятих років", "XVIII століття".
namespace corpus {
namespace {

FoundDate found(const DateSpan& span, Precision precision, std::size_t end) {
  return {span, precision, DateKind::Date, end};
}

// 1812-му, 1943-й, 40-х: the word behind the hyphen.
template <std::size_t N>
bool has_ending(const DatedWords& words, std::size_t at,
                const std::array<std::string_view, N>& endings) {
  if (words.gap(at) != Gap::Hyphen) return false;
  return std::find(endings.begin(), endings.end(), words.folded(at)) != endings.end();
}

std::size_t after_year_word(const DatedWords& words, std::size_t at) {
  return words.spaced(at) && words.is(at, DateRole::YearWord) ? at + 1 : at;
}

bool shows_year(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::In) || words.is(at, DateRole::Start) ||
         words.is(at, DateRole::Mid) || words.is(at, DateRole::End);
}

std::optional<FoundDate> read_bare_year_with_ending(const DateContext& context, std::size_t at) {
  const std::optional<NumberRead> year = read_year_with_ending(context, at);
  if (!year) return std::nullopt;
  return found(year_span(year->number), Precision::Year, year->end);
}

// у 988 році: three digits need their word and a preposition.
std::optional<FoundDate> read_early_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.digits(at) != 3 || words.number(at) < 100 || !words.spaced(at)) return std::nullopt;
  const std::string_view noun = words.folded(at + 1);
  const bool singular = noun == "році" || noun == "року" || noun == "году" || noun == "года";
  if (!singular || !words.spaced(at + 1) || !words.is(at - 1, DateRole::In)) return std::nullopt;
  return found(year_span(words.number(at)), Precision::Year, at + 2);
}

struct Decade {
  int first;
  std::size_t end;
};

// тридцятих, девяностые.
bool is_plural_ordinal(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return words.is(at, DateRole::Ordinal) &&
         (word.ends_with("х") || word.ends_with("і") || word.ends_with("е"));
}

// 1930-х, 40-х років.
std::optional<Decade> read_decade_of_digits(const DateContext& context, std::size_t at,
                                            bool introduced) {
  constexpr std::array<std::string_view, 9> kEndings = {"х", "ті", "і",  "их", "тих",
                                                        "е", "ых", "ые", "ві"};
  const DatedWords& words = context.words;
  const int number = words.number(at);
  if (!has_ending(words, at + 1, kEndings) || number % 10 != 0) return std::nullopt;
  const std::size_t end = after_year_word(words, at + 2);
  if (words.digits(at) == 4 && number >= 1000 && number <= 2100) return Decade{number, end};
  if (words.digits(at) != 2 || number == 0) return std::nullopt;
  if (end == at + 2 && !introduced) return std::nullopt;
  return Decade{full_year(context, number), end};
}

// тридцятих років
std::optional<Decade> read_decade_of_words(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int number = words.word_number(at);
  if (!is_plural_ordinal(words, at) || number < 20 || number % 10 != 0) return std::nullopt;
  const std::string_view noun = words.folded(at + 1);
  const bool named = noun.starts_with("рок") || noun.starts_with("год");
  return named ? std::optional(Decade{full_year(context, number), at + 2}) : std::nullopt;
}

std::optional<Decade> read_decade_number(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.digits(at) == 0) return read_decade_of_words(context, at);
  const bool introduced = shows_year(words, at - 1) || words.is(at - 1, DateRole::Half);
  return read_decade_of_digits(context, at, introduced);
}

// "80-х років XIX століття": the century behind two digits decides.
Decade in_its_century(const DateContext& context, const Decade& decade) {
  const std::optional<FoundDate> century = read_slavic_century(context, decade.end);
  if (!century || !context.words.spaced(decade.end)) return decade;
  return Decade{year_of(century->span.from) - 1 + decade.first % 100, century->end};
}

// 1920–30-х років, 20—30-х роках XX століття: the first of two decades, without an ending.
std::optional<FoundDate> read_two_decades(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int digits = words.digits(at);
  const int number = words.number(at);
  if ((digits != 2 && digits != 4) || number % 10 != 0 || number == 0) return std::nullopt;
  const Gap gap = words.gap(at + 1);
  if (gap != Gap::Hyphen && gap != Gap::Dash && gap != Gap::LongDash) return std::nullopt;
  const std::optional<Decade> read = read_decade_of_digits(context, at + 1, true);
  if (!read) return std::nullopt;
  const Decade last = in_its_century(context, *read);
  const int century = (digits == 4 ? number : last.first) / 100 * 100;
  const int first = century + number % 100;
  const int second = century + last.first % 100;
  if (second <= first) return std::nullopt;
  return found({year_span(first).from, year_span(second + 9).to}, Precision::Range, last.end);
}

DateSpan decade_span(int first) { return {year_span(first).from, year_span(first + 9).to}; }

}  // namespace

int full_year(const DateContext& context, int number) {
  const bool long_ago = context.told && year_of(*context.told) < 1900;
  return number + (long_ago ? year_of(*context.told) / 100 * 100 : 1900);
}

std::optional<NumberRead> read_year_with_ending(const DateContext& context, std::size_t at) {
  constexpr std::array<std::string_view, 6> kEndings = {"го", "му", "й", "ий", "м", "ім"};
  const DatedWords& words = context.words;
  if (!has_ending(words, at + 1, kEndings) || words.gap(at) == Gap::Glued) return std::nullopt;
  const std::size_t end = after_year_word(words, at + 2);
  const bool named = end > at + 2 || words.is(at - 1, DateRole::Season);
  if (words.digits(at) == 2 && named) return NumberRead{full_year(context, words.number(at)), end};
  const int year = words.number(at);
  if (words.digits(at) != 4 || year < 1000 || year > 2100) return std::nullopt;
  const bool introduced = shows_year(words, at - 1) && words.spaced(at) && year >= 1700;
  if (!named && (!introduced || counts_noun(words, end))) return std::nullopt;
  return NumberRead{year, end};
}

std::optional<FoundDate> read_slavic_decade(const DateContext& context, std::size_t at) {
  const std::optional<Decade> decade = read_decade_number(context, at);
  if (!decade) return std::nullopt;
  const Decade whole = in_its_century(context, *decade);
  return found(decade_span(whole.first), Precision::Decade, whole.end);
}

std::optional<FoundDate> read_slavic_century(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool ordinal = words.is(at, DateRole::Ordinal);
  const bool suffixed = words.digits(at) > 0 && words.gap(at + 1) == Gap::Hyphen;
  if (!ordinal && !suffixed) return std::nullopt;
  const int number = ordinal ? words.word_number(at) : words.number(at);
  const std::size_t noun = ordinal ? at + 1 : at + 2;
  if (number < 1 || number > 21 || !words.spaced(noun)) return std::nullopt;
  if (!names_unit(words, noun, TimeUnit::Century)) return std::nullopt;
  return found({year_span(number * 100 - 99).from, year_span(number * 100).to}, Precision::Range,
               noun + 1);
}

std::span<const DateReader> slavic_year_readers() {
  static constexpr std::array<DateReader, 5> kReaders = {
      read_two_decades, read_bare_year_with_ending, read_early_year, read_slavic_decade,
      read_slavic_century};
  return kReaders;
}

}  // namespace corpus
