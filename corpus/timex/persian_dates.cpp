#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// What only Persian writes: weekdays in two words (سه شنبه), the names of years (امسال, پارسال),
// seasons of the Persian year, and "since" around a date (از … تاکنون).
// Words are compared as fold() writes them, with the Arabic ي and ك.
namespace corpus {
namespace {

using std::chrono::days;

constexpr int kSaturday = 6;

bool is_persian(const DateContext& context) { return context.words.language() == "fa"; }

FoundDate found_published(const DateSpan& span, Precision precision, std::size_t end) {
  return {span, precision, DateKind::Date, end, DateAnchor::Published};
}

Day pointed_weekday(const DatedWords& words, std::size_t which, int weekday, Day published) {
  const int back = (weekday_of(published) - weekday + 7) % 7;
  if (words.is(which, DateRole::Last)) return published - days{back == 0 ? 7 : back};
  const int ahead = (7 - back) % 7;
  if (words.is(which, DateRole::Next)) return published + days{ahead == 0 ? 7 : ahead};
  const bool to_come = tense_around(words, which - 2, which) == Tense::Future;
  return to_come ? published + days{ahead} : published - days{back};
}

// سه شنبه, سه شنبه گذشته: the number of days behind Saturday stands in front.
std::optional<FoundDate> read_spaced_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published || !words.is(at, DateRole::Number))
    return std::nullopt;
  const int number = words.word_number(at);
  const bool joined = words.spaced(at + 1) || words.gap(at + 1) == Gap::Hyphen;
  if (number > 5 || !joined || words.folded(at + 1) != "شنبه") return std::nullopt;
  const int weekday = (kSaturday + number - 1) % 7 + 1;
  const bool pointed = words.spaced(at + 2) &&
                       (words.is(at + 2, DateRole::Last) || words.is(at + 2, DateRole::Next));
  const Day day = pointed_weekday(words, at + 2, weekday, *context.published);
  return found_published({day, day}, Precision::OneDay, pointed ? at + 3 : at + 2);
}

std::optional<int> named_year_offset(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::YearName) ? std::optional(words.value(at)) : std::nullopt;
}

std::optional<FoundDate> read_named_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published) return std::nullopt;
  const std::optional<int> offset = named_year_offset(words, at);
  if (!offset) return std::nullopt;
  return found_published(jalali_unit_span(*context.published, TimeUnit::Year, *offset),
                         Precision::Year, at + 1);
}

// A month or a day of "this year": خرداد امسال, ۳ خرداد پارسال.
std::optional<FoundDate> read_date_of_named_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published) return std::nullopt;
  std::optional<DateParts> parts = read_date_parts(words, at, context.published);
  if (!parts || parts->year || !words.spaced(parts->end)) return std::nullopt;
  const std::optional<int> offset = named_year_offset(words, parts->end);
  if (!offset) return std::nullopt;
  const bool persian = parts->calendar == Calendar::Persian;
  parts->year =
      (persian ? jalali_year_of(*context.published) : year_of(*context.published)) + *offset;
  const auto span = span_of(*parts, {context.published, std::nullopt, Tense::Unknown});
  if (!span) return std::nullopt;
  return found_published(*span, parts->day ? Precision::OneDay : Precision::Month, parts->end + 1);
}

// روز گذشته is yesterday.
std::optional<FoundDate> read_day_gone_by(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published) return std::nullopt;
  if (words.folded(at) != "روز" || words.folded(at + 1) != "گذشته" || !words.spaced(at + 1))
    return std::nullopt;
  const Day day = *context.published - days{1};
  return found_published({day, day}, Precision::OneDay, at + 2);
}

// این تابستان
std::optional<FoundDate> read_this_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published || !words.is(at, DateRole::This))
    return std::nullopt;
  if (!words.spaced(at + 1) || !words.is(at + 1, DateRole::Season)) return std::nullopt;
  const int year = jalali_year_of(*context.published);
  return found_published(jalali_quarter_span(year, words.value(at + 1)), Precision::Season, at + 2);
}

// جمعه هفته گذشته: weeks begin on Saturday.
std::optional<FoundDate> read_weekday_of_week(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published || !words.is(at, DateRole::Weekday))
    return std::nullopt;
  const bool week = names_unit(words, at + 1, TimeUnit::Week);
  if (!week || !words.spaced(at + 1) || !words.spaced(at + 2)) return std::nullopt;
  const std::optional<int> weeks = pointed_offset(words, at + 2);
  if (!weeks) return std::nullopt;
  const Day now = *context.published;
  const Day saturday = now - days{(weekday_of(now) - kSaturday + 7) % 7};
  const Day day = saturday + days{7 * *weeks + (words.value(at) - kSaturday + 7) % 7};
  return found_published({day, day}, Precision::OneDay, at + 3);
}

// تابستان ۱۴۰۱, تابستان سال گذشته, بهار امسال.
std::optional<FoundDate> read_persian_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !words.is(at, DateRole::Season)) return std::nullopt;
  const int season = words.value(at);
  if (const auto year = read_following_year(words, at + 1, context.published, Calendar::Persian)) {
    if (year->number >= 1500) return std::nullopt;
    return FoundDate{jalali_quarter_span(year->number, season), Precision::Season, DateKind::Date,
                     year->end, year->anchor};
  }
  if (!context.published || !words.spaced(at + 1)) return std::nullopt;
  const int this_year = jalali_year_of(*context.published);
  if (const auto offset = named_year_offset(words, at + 1)) {
    return found_published(jalali_quarter_span(this_year + *offset, season), Precision::Season,
                           at + 2);
  }
  if (words.is(at + 1, DateRole::Next)) {
    const bool begun = jalali_quarter_span(this_year, season).from <= *context.published;
    return found_published(jalali_quarter_span(this_year + (begun ? 1 : 0), season),
                           Precision::Season, at + 2);
  }
  if (!words.is(at + 1, DateRole::Last)) return std::nullopt;
  const bool over = jalali_quarter_span(this_year, season).to < *context.published;
  return found_published(jalali_quarter_span(this_year - (over ? 0 : 1), season), Precision::Season,
                         at + 2);
}

// تاکنون, تا کنون, تا امروز, به این سو.
std::optional<std::size_t> after_up_to_now(const DatedWords& words, std::size_t at) {
  if (!words.spaced(at)) return std::nullopt;
  const std::string_view word = words.folded(at), next = words.folded(at + 1);
  if (word == "تاكنون" || word == "بدينسو" || word == "تابحال") return at + 1;
  if (word == "تا" && (next == "كنون" || next == "امروز" || next == "حال")) return at + 2;
  if (word == "به" && next == "بعد") return at + 2;
  if (word == "به" && next == "اين" && words.folded(at + 2) == "سو") return at + 3;
  return std::nullopt;
}

// از فوریه تاکنون.
std::optional<FoundDate> read_up_to_now(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_persian(context) || !context.published || !words.is(at, DateRole::From))
    return std::nullopt;
  if (!words.spaced(at + 1)) return std::nullopt;
  const std::size_t first =
      words.is(at + 1, DateRole::Unit) && read_month(words, at + 2) ? at + 2 : at + 1;
  std::optional<FoundDate> start = longest_single_date(context, first);
  if (!start || start->span.from > *context.published) return std::nullopt;
  const std::optional<std::size_t> end = after_up_to_now(words, start->end);
  if (!end) return std::nullopt;
  return FoundDate{{start->span.from, *context.published}, Precision::Range, DateKind::Date, *end};
}

}  // namespace

std::span<const DateReader> persian_date_readers() {
  static constexpr std::array<DateReader, 7> kReaders = {
      read_spaced_weekday, read_named_year,  read_date_of_named_year, read_persian_season,
      read_this_season,    read_day_gone_by, read_weekday_of_week};
  return kReaders;
}

std::span<const DateReader> persian_range_readers() {
  static constexpr std::array<DateReader, 1> kReaders = {read_up_to_now};
  return kReaders;
}

}  // namespace corpus
