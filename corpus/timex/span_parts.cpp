#include <array>

#include "corpus/timex/counted_units.h"
#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/years.h"

// English parts of longer spans by their place in them: "the week of 3 October", "the first week of
// July", "the last three months of 2021", "early last week", "this time last year".
namespace corpus {
namespace {

using std::chrono::days;

FoundDate found_range(DateSpan span, std::size_t end, DateAnchor anchor) {
  return {span, Precision::Range, DateKind::Date, end, anchor};
}

// the week of 3 October, the week ending 7 May, week beginning 3 October.
std::optional<FoundDate> read_week_by_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t noun = words.after_the(at);
  const std::size_t how = noun + 1;
  if (!words.read_as_english() || words.folded(noun) != "week" || !words.spaced(how))
    return std::nullopt;
  const std::string_view word = words.folded(how);
  const bool of = word == "of";
  const bool ends = word == "ending" || word == "ended";
  const bool begins = word == "beginning" || word == "starting" || word == "commencing";
  if (!of && !ends && !begins) return std::nullopt;
  const std::size_t next = words.folded(how + 1) == "on" ? how + 2 : how + 1;
  const std::optional<FoundDate> day = longest_named_date(context, next);
  if (!day || day->precision != Precision::OneDay) return std::nullopt;
  FoundDate week{unit_span(day->span.from, TimeUnit::Week, 0), Precision::Week, DateKind::Date,
                 day->end, day->anchor};
  if (ends) week.span = {day->span.to - days{6}, day->span.to};
  if (begins) week.span = {day->span.from, day->span.from + days{6}};
  return week;
}

struct Whole {
  DateSpan span;
  std::size_t end = 0;
  DateAnchor anchor = DateAnchor::Itself;
};

// this month, last year, the year; nothing for other units.
std::optional<Whole> read_pointed_whole(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.spaced(at + 1)) return std::nullopt;
  const std::string_view noun = words.folded(at + 1);
  if (noun != "year" && noun != "month" && noun != "quarter") return std::nullopt;
  const TimeUnit unit = unit_at(words, at + 1);
  const auto whole = [&](int offset) {
    return Whole{unit_span(*context.published, unit, offset), at + 2, DateAnchor::Published};
  };
  if (words.is(at, DateRole::Last)) return whole(-1);
  if (words.is(at, DateRole::Next)) return whole(1);
  if (words.is(at, DateRole::This) || words.is(at, DateRole::The)) return whole(0);
  return std::nullopt;
}

// A month with or without its year, a year, or one seen from the publication.
std::optional<Whole> read_whole(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (const auto year = read_year_number(words, at))
    return Whole{year_span(year->number), year->end};
  const std::optional<DateParts> parts = read_date_parts(words, at, context.published);
  if (!parts) return read_pointed_whole(context, at);
  if (parts->day) return std::nullopt;
  const YearHint hint{context.published, context.told, tense_around(words, at, parts->end),
                      context.within};
  const std::optional<DateSpan> span = span_of(*parts, hint);
  if (!span) return std::nullopt;
  return Whole{*span, parts->end, anchor_of(*parts, hint)};
}

// Which of its parts is meant: the third from the front, or the last ones.
struct Place {
  int nth = 1;
  bool from_end = false;
};

std::optional<Place> read_place(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Ordinal)) return Place{words.word_number(at), false};
  const std::string_view word = words.folded(at);
  if (word == "last" || word == "final" || word == "closing") return Place{1, true};
  return word == "opening" ? std::optional(Place{1, false}) : std::nullopt;
}

DateSpan part_of(const DateSpan& whole, const Place& place, TimeUnit unit, int count) {
  if (place.from_end) return {moved(whole.to + days{1}, unit, -count), whole.to};
  const Day from = moved(whole.from, unit, place.nth - 1);
  return {from, moved(whole.from, unit, place.nth - 1 + count) - days{1}};
}

bool is_inside(const DateSpan& part, const DateSpan& whole) {
  return part.from >= whole.from && part.to <= whole.to;
}

// the first week of July, the last three months of 2021, the first ten days of this month.
std::optional<FoundDate> read_counted_part(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t first = words.after_the(at);
  const std::optional<Place> place = read_place(words, first);
  if (!words.read_as_english() || !place || !words.spaced(first + 1)) return std::nullopt;
  const bool bare = words.is(first + 1, DateRole::Unit);
  const std::optional<Count> count =
      bare ? Count{1, false, first + 1} : read_count(words, first + 1);
  if (!count || count->vague || (!bare && words.is(first + 1, DateRole::Article)))
    return std::nullopt;
  const std::size_t noun = count->end;
  if (!words.is(noun, DateRole::Unit) || !words.is(noun + 1, DateRole::Of)) return std::nullopt;
  const TimeUnit unit = unit_at(words, noun);
  if (unit == TimeUnit::Hour || unit == TimeUnit::Weekend || (bare && is_plural(words, noun)))
    return std::nullopt;
  const std::optional<Whole> whole = read_whole(context, noun + 2);
  if (!whole) return std::nullopt;
  const DateSpan part = part_of(whole->span, *place, unit, count->number);
  if (!is_inside(part, whole->span)) return std::nullopt;
  FoundDate found = found_range(part, whole->end, whole->anchor);
  if (bare) found.precision = precision_of(unit);
  return found;
}

// the second Sunday in May, the last Friday of October 2021.
std::optional<FoundDate> read_nth_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t first = words.after_the(at);
  const std::optional<Place> place = read_place(words, first);
  const std::size_t in = first + 2;
  if (!words.read_as_english() || !place || !words.is(first + 1, DateRole::Weekday))
    return std::nullopt;
  if (words.folded(in) != "in" && words.folded(in) != "of") return std::nullopt;
  const std::optional<Whole> month = read_whole(context, in + 1);
  if (!month || length_in_days(month->span) > 31) return std::nullopt;
  if (words.folded(month->end) == "each" || words.folded(month->end) == "every" ||
      words.folded(month->end + 1) == "each") {
    return std::nullopt;
  }
  const Day edge = place->from_end ? month->span.to - days{6} : month->span.from;
  const int ahead = (words.value(first + 1) - weekday_of(edge) + 7) % 7;
  const Day day = edge + days{ahead + 7 * (place->nth - 1)};
  if (day > month->span.to) return std::nullopt;
  return FoundDate{{day, day}, Precision::OneDay, DateKind::Date, month->end, month->anchor};
}

std::optional<Third> third_at(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Early)) return Third::First;
  if (words.is(at, DateRole::Mid)) return Third::Middle;
  return words.is(at, DateRole::Late) ? std::optional(Third::Last) : std::nullopt;
}

// Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday.
DateSpan part_of_week(const DatedWords& words, std::size_t at, const DateSpan& week) {
  if (words.is(at, DateRole::Early) || words.is(at, DateRole::Start))
    return {week.from, week.from + days{2}};
  if (words.is(at, DateRole::Mid)) return {week.from + days{1}, week.from + days{3}};
  return {week.from + days{3}, week.to};
}

// "last week", "next week", "this week" and, where `bare` holds, "the week".
std::optional<int> read_week_offset(const DatedWords& words, std::size_t which, bool bare) {
  if (words.folded(which + 1) != "week" || !words.spaced(which) || !words.spaced(which + 1))
    return std::nullopt;
  if (words.is(which, DateRole::Last)) return -1;
  if (words.is(which, DateRole::Next)) return 1;
  const bool this_week =
      words.is(which, DateRole::This) || (bare && words.is(which, DateRole::The));
  return this_week ? std::optional(0) : std::nullopt;
}

// early last week, late this week, the end of next week.
std::optional<FoundDate> read_part_of_week(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.read_as_english()) return std::nullopt;
  const std::size_t part = words.after_the(at);
  const bool with_of = (words.is(part, DateRole::Start) || words.is(part, DateRole::End)) &&
                       words.is(part + 1, DateRole::Of);
  if (!with_of && !third_at(words, part)) return std::nullopt;
  const std::size_t which = with_of ? part + 2 : part + 1;
  const std::optional<int> offset = read_week_offset(words, which, with_of);
  if (!offset) return std::nullopt;
  const DateSpan week = unit_span(*context.published, TimeUnit::Week, *offset);
  return FoundDate{part_of_week(words, part, week), Precision::Range, DateKind::Vague, which + 2,
                   DateAnchor::Published};
}

// this time last year: the month a year from now.
std::optional<FoundDate> read_this_time(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || words.folded(at) != "this" || words.folded(at + 1) != "time")
    return std::nullopt;
  if (!words.spaced(at + 2) || words.folded(at + 3) != "year") return std::nullopt;
  const bool last = words.is(at + 2, DateRole::Last);
  if (!last && !words.is(at + 2, DateRole::Next)) return std::nullopt;
  const Day then = moved(*context.published, TimeUnit::Year, last ? -1 : 1);
  return FoundDate{unit_span(then, TimeUnit::Month, 0), Precision::Month, DateKind::Vague, at + 4,
                   DateAnchor::Published};
}

// Four years, three years, and the four before the next decade.
DateSpan years_of_decade(int first, Third third) {
  switch (third) {
    case Third::First:
      return {year_span(first).from, year_span(first + 3).to};
    case Third::Middle:
      return {year_span(first + 4).from, year_span(first + 6).to};
    default:
      return {year_span(first + 6).from, year_span(first + 9).to};
  }
}

// the early 1990s, mid-2010s, the late 80s.
std::optional<FoundDate> read_part_of_decade(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t part = words.after_the(at);
  const std::optional<Third> third = third_at(words, part);
  if (!third || !words.read_as_english()) return std::nullopt;
  if (!words.spaced(part + 1) && words.gap(part + 1) != Gap::Hyphen) return std::nullopt;
  std::optional<FoundDate> decade = longest_named_date(context, part + 1);
  if (!decade || decade->precision != Precision::Decade) return std::nullopt;
  decade->span = years_of_decade(year_of(decade->span.from), *third);
  decade->precision = Precision::Range;
  decade->kind = DateKind::Vague;
  return decade;
}

// early to mid-May, mid- to late August 2021.
std::optional<FoundDate> read_two_thirds(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Third> first = third_at(words, at);
  if (!first || !words.read_as_english() || words.folded(at + 1) != "to") return std::nullopt;
  const std::optional<Third> second = third_at(words, at + 2);
  if (!second || *second <= *first) return std::nullopt;
  const std::optional<Whole> whole = read_whole(context, at + 3);
  if (!whole) return std::nullopt;
  const DateSpan span{third_of(whole->span, *first).from, third_of(whole->span, *second).to};
  return FoundDate{span, Precision::Range, DateKind::Vague, whole->end, whole->anchor};
}

}  // namespace

std::span<const DateReader> span_part_readers() {
  static constexpr std::array<DateReader, 7> kReaders = {
      read_part_of_decade, read_week_by_day, read_counted_part, read_nth_weekday,
      read_part_of_week,   read_this_time,   read_two_thirds};
  return kReaders;
}

}  // namespace corpus
