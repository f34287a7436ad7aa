#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"

// Decades by their names: "années 1990", "los años noventa", "التسعينيات", "دهه ۱۳۶۰".
namespace corpus {
namespace {

struct NumberedDecade {
  int first_year = 0;
  bool persian = false;
  std::size_t end = 0;
};

// soixante-dix, quatre-vingt, quatre-vingt-dix.
std::optional<NumberRead> read_french_tens(const DatedWords& words, std::size_t at) {
  const auto hyphened = [&](std::size_t there, int number) {
    return words.gap(there) == Gap::Hyphen && words.is(there, DateRole::Number) &&
           words.word_number(there) == number;
  };
  const bool fourscore = words.word_number(at) == 4 && hyphened(at + 1, 20);
  if (!fourscore && words.word_number(at) != 60) return std::nullopt;
  const std::size_t next = fourscore ? at + 2 : at + 1;
  const int tens = fourscore ? 80 : 60;
  return hyphened(next, 10) ? NumberRead{tens + 10, next + 1} : NumberRead{tens, next};
}

// The number of a decade: 1990, 90, noventa.
std::optional<NumberRead> read_tens(const DatedWords& words, std::size_t at) {
  const int number = words.number(at);
  const int digits = words.digits(at);
  if (digits == 2 || digits == 4) {
    const bool decade = digits == 2 ? number >= 20 : number >= 1200 && number <= 2090;
    return number % 10 == 0 && decade ? std::optional(NumberRead{number, at + 1}) : std::nullopt;
  }
  if (words.is(at, DateRole::DecadeName)) return NumberRead{words.value(at), at + 1};
  if (!words.is(at, DateRole::Number)) return std::nullopt;
  if (words.language() == "fr") {
    if (const auto tens = read_french_tens(words, at)) return tens;
  }
  const int tens = words.word_number(at);
  return tens >= 20 && tens % 10 == 0 ? std::optional(NumberRead{tens, at + 1}) : std::nullopt;
}

// "les années 2020 et 2021", "años 2020-2022" are years.
bool lists_years(const DatedWords& words, std::size_t end) {
  if (words.digits(end) == 4) return true;
  return words.spaced(end) && words.is(end, DateRole::And) && words.digits(end + 1) == 4 &&
         words.number(end + 1) % 10 != 0;
}

NumberedDecade persian_or_not(const DatedWords& words, const NumberRead& tens) {
  const bool era = words.spaced(tens.end) && words.is(tens.end, DateRole::YearWord);
  const bool gregorian = era && words.folded(tens.end) == "ميلادي";
  const std::size_t end = era ? tens.end + 1 : tens.end;
  if (tens.number >= 1000) return {tens.number, tens.number < 1500, end};
  return {(gregorian ? 1900 : 1300) + tens.number, !gregorian, end};
}

// القرن الماضي, القرن العشرين, القرن التاسع عشر.
NumberedDecade of_arabic_century(const DatedWords& words, const NumberRead& tens) {
  const NumberedDecade without{1900 + tens.number, false, tens.end};
  const std::size_t noun = words.is(tens.end, DateRole::Of) ? tens.end + 1 : tens.end;
  if (!words.spaced(noun) || words.folded(noun) != "القرن") return without;
  if (words.is(noun + 1, DateRole::Last) || words.word_number(noun + 1) == 20)
    return {1900 + tens.number, false, noun + 2};
  const std::optional<NumberRead> century = read_ordinal(words, noun + 1);
  if (!century) return without;
  return {(century->number - 1) * 100 + tens.number, false, century->end};
}

std::optional<NumberedDecade> read_numbered_decade(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::DecadeName))
    return of_arabic_century(words, {words.value(at), at + 1});
  const bool noun = names_unit(words, at, TimeUnit::Decade);
  const bool years = names_unit(words, at, TimeUnit::Year) &&
                     (words.folded(at) == "annees" || words.folded(at) == "anos");
  if (!noun && !years) return std::nullopt;
  std::size_t next = noun ? after_of_and_the(words, at + 1) : at + 1;
  if (noun && words.folded(next) == "anos") ++next;
  if (!words.spaced(next)) return std::nullopt;
  const std::optional<NumberRead> tens = read_tens(words, next);
  if (!tens || lists_years(words, tens->end)) return std::nullopt;
  if (words.language() == "fa") return persian_or_not(words, *tens);
  if (words.language() == "ar" && tens->number < 100) return of_arabic_century(words, *tens);
  return NumberedDecade{tens->number + (tens->number < 100 ? 1900 : 0), false, tens->end};
}

DateSpan years_of(const NumberedDecade& decade, int from, int to) {
  const int first = decade.first_year + from, last = decade.first_year + to;
  return decade.persian ? DateSpan{jalali_year_span(first).from, jalali_year_span(last).to}
                        : DateSpan{year_span(first).from, year_span(last).to};
}

std::optional<FoundDate> read_decade(const DateContext& context, std::size_t at) {
  const std::optional<NumberedDecade> decade = read_numbered_decade(context.words, at);
  if (!decade) return std::nullopt;
  return FoundDate{years_of(*decade, 0, 9), Precision::Decade, DateKind::Date, decade->end};
}

// "années 1980 et 1990": the second of two.
std::optional<FoundDate> read_second_decade(const DateContext& context, std::size_t at) {
  constexpr int kDecadeOfDays = 3652;
  const DatedWords& words = context.words;
  if (!context.earlier || context.earlier_end + 1 != at) return std::nullopt;
  if (!words.is(at - 1, DateRole::And) || length_in_days(*context.earlier) < kDecadeOfDays)
    return std::nullopt;
  const std::optional<NumberRead> tens = read_tens(words, at);
  if (!tens || words.digits(at) == 0) return std::nullopt;
  const NumberedDecade decade =
      words.language() == "fa"
          ? persian_or_not(words, *tens)
          : NumberedDecade{tens->number + (tens->number < 100 ? 1900 : 0), false, tens->end};
  return FoundDate{years_of(decade, 0, 9), Precision::Decade, DateKind::Date, decade.end};
}

// "en los noventa", with nothing behind it that could be counted.
std::optional<FoundDate> read_spanish_tens(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() != "es" || !words.is(at, DateRole::Number) || words.spaced(at + 1))
    return std::nullopt;
  if (words.folded(at - 1) != "los" || words.word_number(at) % 10 != 0) return std::nullopt;
  const int tens = words.word_number(at);
  if (tens < 20 || tens > 90) return std::nullopt;
  return FoundDate{years_of({1900 + tens, false, at}, 0, 9), Precision::Decade, DateKind::Date,
                   at + 1};
}

// début des années 1990, a finales de los años noventa, أواخر التسعينيات.
std::optional<FoundDate> read_part_of_decade(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool early = words.is(at, DateRole::Early) || words.is(at, DateRole::Start);
  const bool late = words.is(at, DateRole::Late) || words.is(at, DateRole::End);
  if (!early && !late && !words.is(at, DateRole::Mid)) return std::nullopt;
  const auto decade = read_numbered_decade(words, after_of_and_the(words, at + 1));
  if (!decade) return std::nullopt;
  const DateSpan span = early  ? years_of(*decade, 0, 3)
                        : late ? years_of(*decade, 7, 9)
                               : years_of(*decade, 4, 6);
  return FoundDate{span, Precision::Range, DateKind::Vague, decade->end};
}

}  // namespace

std::span<const DateReader> decade_readers() {
  static constexpr std::array<DateReader, 4> kReaders = {read_decade, read_second_decade,
                                                         read_spanish_tens, read_part_of_decade};
  return kReaders;
}

}  // namespace corpus
