#include "corpus/timex/parts.h"

#include "corpus/islamic_calendar.h"
#include "corpus/timex/years.h"

namespace corpus {
namespace {

using std::chrono::days;

// A date without a year may lie this far ahead of the publication; otherwise it is the last one.
constexpr int kDaysAhead = 90;
constexpr int kDaysAheadInFuture = 300;
// A month that begins so soon is meant where nothing speaks for the last one.
constexpr int kDaysAheadOfMonth = 31;
constexpr int kLastJalaliYear = 1500;
constexpr int kPersianCentury = 1300;
constexpr int kFirstIslamicYear = 1300;
constexpr int kLastIslamicYear = 1500;

std::size_t after_role(const DatedWords& words, std::size_t at, DateRole role) {
  return words.is(at, role) && words.spaced(at) ? at + 1 : at;
}

// كانون الثاني is January, the first of the two is the month before it.
std::optional<MonthRead> read_month_of_two_words(const DatedWords& words, std::size_t at) {
  if (!words.is(at, DateRole::MonthHead) || !words.spaced(at + 1)) return std::nullopt;
  if (!words.is(at + 1, DateRole::Ordinal)) return std::nullopt;
  const int month = (words.value(at) + words.word_number(at + 1) - 2) % 12 + 1;
  return MonthRead{month, Calendar::Gregorian, at + 2};
}

// "می" before a verb, "تیر" as a bullet.
bool is_other_persian_word(const DatedWords& words, std::size_t at) {
  if (words.folded(at) == "مي") return words.digits(at + 1) != 4 || !words.spaced(at + 1);
  const std::string_view next = words.folded(at + 1);
  return words.folded(at) == "تير" && (next == "به" || next == "خورد" || next == "شليك");
}

// "3 sept.", "3 sept 2022", "3 sept (AFP)".
bool ends_abbreviation(const DatedWords& words, std::size_t end) {
  const std::string_view gap = words.gap_text(end);
  return gap.starts_with('.') || gap == " (" || (words.spaced(end) && words.digits(end) == 4);
}

// "en sept ans", "le rover Mars 2020": an abbreviation without its dot, or a name.
bool is_other_word(const DatedWords& words, std::size_t at) {
  if (words.read_as_english() || !words.is(at, DateRole::AmbiguousMonth)) return false;
  const bool behind_day = words.digits(at - 1) > 0 && words.digits(at - 1) < 3;
  if (words.is(at, DateRole::Number)) return !behind_day || !ends_abbreviation(words, at + 1);
  if (words.language() == "fa") return is_other_persian_word(words, at);
  const bool cased = words.language() == "fr" || words.language() == "es";
  return cased && words.capitalised(at) && !behind_day && !words.begins_sentence(at);
}

std::optional<MonthRead> read_single_month(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::MonthHead)) return read_month_of_two_words(words, at);
  if (const auto month = read_islamic_month(words, at)) return month;
  const bool jalali = words.is(at, DateRole::JalaliMonth);
  if (!jalali && !words.is(at, DateRole::Month)) return std::nullopt;
  if (words.read_as_english() && !words.capitalised(at)) return std::nullopt;
  if (is_other_word(words, at)) return std::nullopt;
  return MonthRead{words.value(at), jalali ? Calendar::Persian : Calendar::Gregorian, at + 1};
}

// خرداد ماه: the word for a month may stand behind its Persian name.
std::size_t after_month_noun(const DatedWords& words, std::size_t end) {
  return words.language() == "fa" && words.folded(end) == "ماه" && words.spaced(end) ? end + 1
                                                                                     : end;
}

// Whether what follows the last part of the name may be inside a date: "Oct. 19", "October 19".
bool month_goes_on(const DatedWords& words, std::size_t end) {
  return words.spaced(end) || words.gap_text(end) == ". ";
}

// Whether the number behind "in May" counts what comes next: "in May 20 soldiers".
bool is_count(const DatedWords& words, std::size_t month, std::size_t after_number) {
  return words.spaced(after_number) && words.is(after_number, DateRole::Counted) && month > 0 &&
         words.is(month - 1, DateRole::In);
}

// In English "of" follows only a day that shows itself to be one: the 19th of October.
bool may_take_of(const DatedWords& words, std::size_t first, const NumberRead& day) {
  return !words.read_as_english() || words.is(first, DateRole::The) ||
         words.digits(day.end - 1) == 0;
}

// الثالث من شهر أيار, 3 del mes de mayo, اول ماه مه.
std::size_t after_noun_of_month(const DatedWords& words, std::size_t at) {
  const bool noun = !words.read_as_english() && words.spaced(at) && words.is(at, DateRole::Unit) &&
                    words.value(at) == static_cast<int>(TimeUnit::Month);
  return noun ? after_role(words, at + 1, DateRole::Of) : at;
}

// [the] 19th [day] [of] October.
std::optional<DateParts> read_day_first(const DatedWords& words, std::size_t at) {
  std::size_t next = words.after_the(at);
  const std::optional<NumberRead> day = read_day_number(words, next);
  if (!day) return std::nullopt;
  next = day->end;
  if (words.spaced(next) && words.is(next, DateRole::Unit) &&
      words.value(next) == static_cast<int>(TimeUnit::OneDay)) {
    ++next;
  }
  const bool bare =
      words.read_as_english() && words.digits(next - 1) > 0 && !words.is(next, DateRole::Of);
  if (bare && words.is(at, DateRole::The)) return std::nullopt;  // the [9 October] attack
  const std::size_t before_of = next;
  if (may_take_of(words, at, *day)) next = after_role(words, next, DateRole::Of);
  if (next > before_of || words.digits(at) == 0) next = after_noun_of_month(words, next);
  const bool slashed = words.language() == "ar" && words.gap(next) == Gap::Slash;
  if (!words.spaced(next) && words.gap_text(next) != "-" && !slashed) return std::nullopt;
  const std::optional<MonthRead> month = read_month(words, next);
  if (!month) return std::nullopt;
  return DateParts{{}, month->month, day->number, month->calendar, month->end};
}

// October [the] 19th: an English order.
std::optional<DateParts> read_month_first(const DatedWords& words, std::size_t at) {
  const std::optional<MonthRead> month = read_month(words, at);
  if (!month || !words.read_as_english() || !month_goes_on(words, month->end)) return std::nullopt;
  const std::size_t next = words.is(month->end, DateRole::The) ? month->end + 1 : month->end;
  const std::optional<NumberRead> day = read_day_number(words, next);
  if (!day || words.digits(next) == 0 || is_count(words, at, day->end)) return std::nullopt;
  return DateParts{{}, month->month, day->number, month->calendar, day->end};
}

std::optional<DateParts> read_named_date(const DatedWords& words, std::size_t at) {
  if (const auto parts = read_day_first(words, at)) return parts;
  if (const auto parts = read_month_first(words, at)) return parts;
  const std::optional<MonthRead> month = read_month(words, at);
  if (!month) return std::nullopt;
  return DateParts{{}, month->month, {}, month->calendar, month->end};
}

bool is_year_number(const DatedWords& words, std::size_t at) {
  return words.digits(at) == 4 && words.number(at) >= 1000 && words.number(at) <= 2199;
}

bool is_year_of(Calendar calendar, int year) {
  if (calendar == Calendar::Islamic) return year >= kFirstIslamicYear && year <= kLastIslamicYear;
  return calendar == Calendar::Gregorian || year <= kLastJalaliYear;
}

bool is_era(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::YearWord) || words.is(at, DateRole::IslamicEra);
}

std::size_t after_year_word(const DatedWords& words, std::size_t end) {
  const bool glued = words.gap(end) == Gap::Glued;
  if ((glued || words.spaced(end)) && is_era(words, end)) ++end;
  return !glued && words.spaced(end) && is_era(words, end) ? end + 1 : end;
}

// آبان ۹۸ is of 1398; not "آبان ۹۸ نفر".
bool is_short_persian_year(const DatedWords& words, std::size_t at) {
  if (words.language() != "fa" || words.digits(at) != 2 || words.number(at) < 32) return false;
  if (words.gap(at + 1) == Gap::Glued) return false;
  const bool counted = words.is(at + 1, DateRole::Counted) || words.is(at + 1, DateRole::Unit);
  return !counted || !words.spaced(at + 1);
}

// 3 mai de l'année 2022, 3 أيار عام 2022, ۳ خرداد سال ۱۴۰۱.
std::size_t after_year_noun(const DatedWords& words, std::size_t at) {
  const std::size_t noun = after_role(words, at, DateRole::The);
  const bool year = !words.read_as_english() && words.spaced(noun) && words.spaced(noun + 1) &&
                    words.is(noun, DateRole::Unit) &&
                    words.value(noun) == static_cast<int>(TimeUnit::Year);
  return year ? noun + 1 : at;
}

// "this year", "of last year", "прошлого года", "del año pasado".
std::optional<NumberRead> read_relative_year(const DatedWords& words, std::size_t at,
                                             int this_year) {
  std::size_t next = after_role(words, at, DateRole::Of);
  next = after_role(words, next, DateRole::The);
  if (!words.spaced(next) || !words.spaced(next + 1)) return std::nullopt;
  for (const std::size_t noun : {next, next + 1}) {
    const std::size_t which = noun == next ? next + 1 : next;
    if (!words.is(noun, DateRole::Unit)) continue;
    if (words.value(noun) != static_cast<int>(TimeUnit::Year)) continue;
    if (words.is(which, DateRole::This))
      return NumberRead{this_year, next + 2, DateAnchor::Published};
    if (words.is(which, DateRole::Last))
      return NumberRead{this_year - 1, next + 2, DateAnchor::Published};
    if (words.is(which, DateRole::Next))
      return NumberRead{this_year + 1, next + 2, DateAnchor::Published};
  }
  return std::nullopt;
}

std::optional<Day> day_in(const DateParts& parts, int year) {
  switch (parts.calendar) {
    case Calendar::Gregorian:
      return find_day(year, *parts.month, *parts.day);
    case Calendar::Persian:
      return find_jalali_day(year, *parts.month, *parts.day);
    case Calendar::Islamic:
      return find_islamic_day(year, *parts.month, *parts.day);
  }
  return std::nullopt;
}

// Of the days in years around the publication the last one that is not too far ahead.
std::optional<DateSpan> nearest_day(const DateParts& parts, Day published, const YearHint& hint) {
  const int ahead = hint.done ? 0 : hint.tense == Tense::Future ? kDaysAheadInFuture : kDaysAhead;
  const int this_year = year_in(parts.calendar, published);
  for (int year = this_year + 1; year > this_year - 9; --year) {
    const std::optional<Day> day = day_in(parts, year);
    if (day && *day <= published + days{ahead}) return DateSpan{*day, *day};
  }
  return std::nullopt;
}

std::optional<DateSpan> month_in(const DateParts& parts, int year) {
  if (parts.calendar == Calendar::Persian) return find_jalali_month(year, *parts.month);
  if (parts.calendar == Calendar::Islamic) return find_islamic_month(year, *parts.month);
  return month_span(year, static_cast<unsigned>(*parts.month));
}

// The last such month that has begun; one that comes soon where the sentence looks ahead.
std::optional<DateSpan> nearest_month(const DateParts& parts, Day published, Tense tense) {
  int ahead = tense == Tense::Future ? kDaysAheadInFuture : 0;
  if (tense == Tense::Unknown) ahead = kDaysAheadOfMonth;
  const int this_year = year_in(parts.calendar, published);
  for (int year = this_year + 1; year > this_year - 2; --year) {
    const std::optional<DateSpan> month = month_in(parts, year);
    if (month && month->from <= published + days{ahead}) return month;
  }
  return std::nullopt;
}

std::optional<DateSpan> span_in(const DateParts& parts, int year) {
  if (!parts.day) return month_in(parts, year);
  const std::optional<Day> day = day_in(parts, year);
  if (!day) return std::nullopt;
  return DateSpan{*day, *day};
}

// A year is not left for a day without one; a longer time may be, by those days that follow it.
long distance_within(const DateSpan& span, const YearHint& hint) {
  constexpr long kOutside = 10'000;
  const long distance = distance_in_story(span.from, *hint.told);
  if (!hint.within || overlaps(span, *hint.within)) return distance;
  const bool is_year = *hint.within == year_span(year_of(hint.within->from));
  return is_year || span.to < hint.within->from ? kOutside + distance : 3 * distance;
}

std::optional<DateSpan> nearest_in_story(const DateParts& parts, const YearHint& hint) {
  std::optional<DateSpan> nearest;
  long least = 0;
  for (int year = year_of(*hint.told) - 1; year <= year_of(*hint.told) + 1; ++year) {
    const std::optional<DateSpan> span = span_in(parts, year);
    if (!span) continue;
    const long distance = distance_within(*span, hint);
    if (nearest && distance >= least) continue;
    nearest = span;
    least = distance;
  }
  return nearest;
}

// двадцять п'ятого, тридцать первого: a tens word before the ordinal.
std::optional<NumberRead> read_compound_ordinal(const DatedWords& words, std::size_t at) {
  const int tens = words.word_number(at);
  const int ones = words.word_number(at + 1);
  if (!words.is(at, DateRole::Number) || (tens != 20 && tens != 30)) return std::nullopt;
  if (!words.is(at + 1, DateRole::Ordinal) || !words.spaced(at + 1) || ones > 9)
    return std::nullopt;
  return NumberRead{tens + ones, at + 2};
}

// What is still to come is no part of a story of long ago.
bool leans_on_story(const DateParts& parts, const YearHint& hint) {
  return hint.told && parts.calendar == Calendar::Gregorian &&
         !(hint.published && hint.tense == Tense::Future);
}

std::optional<NumberRead> read_day_ordinal(const DatedWords& words, std::size_t at) {
  if (const auto compound = read_compound_ordinal(words, at)) return compound;
  if (const auto ordinal = read_ordinal(words, at)) return ordinal;
  const int tens = words.is(at, DateRole::Number) ? words.word_number(at) : 0;
  if (tens < 20 || !words.is(at + 1, DateRole::Ordinal) || words.gap(at + 1) != Gap::Hyphen)
    return std::nullopt;
  return NumberRead{tens + words.word_number(at + 1), at + 2};
}

std::optional<NumberRead> read_day_in_digits(const DatedWords& words, std::size_t at) {
  const int number = words.number(at);
  if (words.digits(at) == 0 || words.digits(at) > 2 || number < 1 || number > 31)
    return std::nullopt;
  const std::string_view before = words.gap_text(at);
  if (at > 0 && !words.spaced(at) &&
      (before.empty() || before.find_last_of(".:/$#") == before.size() - 1)) {
    return std::nullopt;
  }
  const Gap gap = words.gap(at + 1);
  const bool suffixed = words.is(at + 1, DateRole::DaySuffix) &&
                        (gap == Gap::Glued || gap == Gap::Space || gap == Gap::Hyphen);
  if (!suffixed && gap == Gap::Glued) return std::nullopt;
  return NumberRead{number, suffixed ? at + 2 : at + 1};
}

}  // namespace

long distance_in_story(Day day, Day told) {
  const long gone = (day - told).count();
  return gone < 0 ? -2 * gone : gone;
}

int year_in(Calendar calendar, Day day) {
  if (calendar == Calendar::Persian) return jalali_year_of(day);
  return calendar == Calendar::Islamic ? islamic_year_of(day) : year_of(day);
}

std::optional<MonthRead> read_month(const DatedWords& words, std::size_t at) {
  std::optional<MonthRead> month = read_single_month(words, at);
  if (month) month->end = after_month_noun(words, month->end);
  if (!month) return month;
  // 12 يوليو تموز: some write both names without a slash.
  const bool two_names = words.language() == "ar" && words.spaced(month->end);
  if (words.gap(month->end) != Gap::Slash && !two_names) return month;
  const std::optional<MonthRead> second = read_single_month(words, month->end);
  if (second && second->month == month->month) month->end = second->end;
  return month;
}

std::optional<NumberRead> read_day_number(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Ordinal) && words.gap(at) == Gap::Hyphen) return std::nullopt;
  if (const auto ordinal = read_day_ordinal(words, at)) return ordinal;
  return read_day_in_digits(words, at);
}

std::optional<NumberRead> read_following_year(const DatedWords& words, std::size_t at,
                                              std::optional<Day> published, Calendar calendar) {
  if (published) {
    const int this_year = year_in(calendar, *published);
    if (const auto year = read_relative_year(words, at, this_year)) return year;
  }
  if (const auto year = read_year_of_our_lord(words, at)) return year;
  const std::size_t behind = after_role(words, at, DateRole::Of);
  if (const auto year = read_apostrophe_year(words, behind)) return year;
  const std::size_t next = after_year_noun(words, behind);
  const Gap gap = words.gap(next);
  // 24-Feb-2022, 06/أغسطس/2022
  const std::string_view mark = words.read_as_english() ? "-" : "/";
  const bool marked = words.gap_text(next) == mark && words.gap_text(next - 1) == mark;
  if (!marked && gap != Gap::Space && gap != Gap::Comma && words.gap_text(next) != ". " &&
      words.gap_text(next) != " , ") {
    return std::nullopt;
  }
  if (calendar == Calendar::Persian && is_short_persian_year(words, next))
    return NumberRead{kPersianCentury + words.number(next), after_year_word(words, next + 1)};
  if (!is_year_number(words, next)) return std::nullopt;
  if (words.gap(next + 1) == Gap::Glued && !is_era(words, next + 1)) return std::nullopt;
  return NumberRead{words.number(next), after_year_word(words, next + 1)};
}

std::optional<DateParts> read_date_parts(const DatedWords& words, std::size_t at,
                                         std::optional<Day> published) {
  if (const auto digits = read_digits_date(words, at)) return digits;
  std::optional<DateParts> parts = read_named_date(words, at);
  if (!parts) return std::nullopt;
  if (const auto year = read_following_year(words, parts->end, published, parts->calendar)) {
    if (!is_year_of(parts->calendar, year->number)) return parts;
    parts->year = year->number;
    parts->end = year->end;
    parts->year_anchor = year->anchor;
  } else if (parts->calendar == Calendar::Islamic &&
             words.is(parts->end - 1, DateRole::AmbiguousMonth)) {
    return std::nullopt;
  }
  return parts;
}

std::optional<DateSpan> span_of(const DateParts& parts, const YearHint& hint) {
  if (!parts.month) return std::nullopt;
  if (parts.year) return span_in(parts, *parts.year);
  if (leans_on_story(parts, hint)) return nearest_in_story(parts, hint);
  if (!hint.published) return std::nullopt;
  return parts.day ? nearest_day(parts, *hint.published, hint)
                   : nearest_month(parts, *hint.published, hint.tense);
}

DateAnchor anchor_of(const DateParts& parts, const YearHint& hint) {
  if (parts.year) return parts.year_anchor;
  return leans_on_story(parts, hint) ? DateAnchor::Story : DateAnchor::Published;
}

}  // namespace corpus
