#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"

// Spans with two ends: "3-7 May", "between 3 May and 7 June", "since February".
namespace corpus {
namespace {

// One end of a range: a date, or the number of a day alone with an optional year behind it.
std::optional<DateParts> read_side(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (const auto parts = read_date_parts(words, at, context.published)) return parts;
  const std::optional<NumberRead> day = read_day_number(words, at);
  if (!day || words.digits(at) == 0) return std::nullopt;
  DateParts parts;
  parts.day = day->number;
  parts.end = day->end;
  return parts;
}

// The second end may stand behind an article, and a day alone before its year.
std::optional<DateParts> read_second_side(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t next = words.is(at, DateRole::The) && words.spaced(at + 1) ? at + 1 : at;
  std::optional<DateParts> side = read_side(context, next);
  if (!side || side->month) return side;
  if (words.spaced(side->end) && words.is(side->end, DateRole::Counted)) return std::nullopt;
  if (const auto year = read_following_year(words, side->end, context.published)) {
    side->year = year->number;
    side->end = year->end;
  }
  return side;
}

// Where the second end begins.
std::optional<std::size_t> after_connector(const DatedWords& words, std::size_t at, bool between) {
  const Gap gap = words.gap(at);
  if (gap == Gap::Hyphen || gap == Gap::Dash) return at;
  if (gap == Gap::LongDash && !words.read_as_english()) return at;
  const bool and_attached = between && words.language() == "ar" && words.may_begin_date(at) &&
                            words.folded(at).starts_with("و") && words.folded(at) != "و";
  if (and_attached && words.spaced(at)) return at;
  // "28 Feb. to 3 March".
  const bool shortened = words.gap_text(at) == ". " && words.is(at - 1, DateRole::Month);
  if ((!words.spaced(at) && !shortened) || !words.spaced(at + 1)) return std::nullopt;
  const bool joins = between ? words.is(at, DateRole::And) : words.is(at, DateRole::To);
  return joins ? std::optional(at + 1) : std::nullopt;
}

// Each end takes from the other what it leaves out.
bool complete(DateParts& first, DateParts& second) {
  if (!first.month && !second.month) return false;
  if (first.day.has_value() != second.day.has_value()) return false;
  if (!first.month) {
    first.month = second.month;
    first.calendar = second.calendar;
  }
  if (!second.month) {
    second.month = first.month;
    second.calendar = first.calendar;
  }
  if (!first.year && second.year) {
    first.year = *second.year - (*first.month > *second.month ? 1 : 0);
    first.year_anchor = second.year_anchor;
  }
  if (!second.year && first.year)
    second.year = *first.year + (*first.month > *second.month ? 1 : 0);
  return true;
}

// A range leans on what either end leans on.
DateAnchor either(DateAnchor first, DateAnchor second) {
  return first == DateAnchor::Itself ? second : first;
}

struct RangeRead {
  DateSpan from;
  DateSpan to;
  DateAnchor anchor;
};

RangeEnd end_of_range(const DateParts& parts, const DateSpan& span, std::size_t begin) {
  const Precision precision = parts.day ? Precision::OneDay : Precision::Month;
  return {span, precision, DateKind::Date, begin, parts.end};
}

std::optional<RangeRead> span_between(DateParts first, DateParts second, const DateContext& context,
                                      Tense tense) {
  if (!complete(first, second)) return std::nullopt;
  const YearHint hint{context.published, context.told, tense, context.within};
  const std::optional<DateSpan> from = span_of(first, hint);
  if (!from) return std::nullopt;
  const DateAnchor anchor = either(anchor_of(first, hint), anchor_of(second, hint));
  if (!second.year && second.calendar == Calendar::Gregorian) {
    second.year = year_of(from->from) + (*first.month > *second.month ? 1 : 0);
  }
  const std::optional<DateSpan> to = span_of(second, hint);
  if (!to || to->to < from->from) return std::nullopt;
  return RangeRead{*from, *to, anchor};
}

// 3-7 May 2022, 3 May to 7 June, July 13-16, May–July 2022.
std::optional<FoundDate> read_range(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<DateParts> first = read_side(context, at);
  if (!first) return std::nullopt;
  const bool between =
      at > 0 && (words.is(at - 1, DateRole::Between) || words.is(at - 2, DateRole::Between));
  const std::optional<std::size_t> next = after_connector(words, first->end, between);
  if (!next) return std::nullopt;
  const std::optional<DateParts> second = read_second_side(context, *next);
  if (!second) return std::nullopt;
  const Tense tense =
      first->year || second->year ? Tense::Unknown : tense_around(words, at, second->end);
  const std::optional<RangeRead> range = span_between(*first, *second, context, tense);
  if (!range) return std::nullopt;
  FoundDate found{{range->from.from, range->to.to},
                  Precision::Range,
                  DateKind::Date,
                  second->end,
                  range->anchor};
  found.ends = {end_of_range(*first, range->from, at), end_of_range(*second, range->to, *next)};
  return found;
}

// The date at the other end; from Wednesday to Monday is to the Monday behind it.
std::optional<FoundDate> second_of(const DateContext& context, const FoundDate& first,
                                   std::size_t at) {
  std::optional<FoundDate> second = longest_single_date(context, at);
  if (!second || second->precision != Precision::OneDay) return second;
  if (!context.words.is(second->end - 1, DateRole::Weekday)) return second;
  const Day day = next_weekday(weekday_of(second->span.from), first.span.from);
  second->span = {day, day};
  return second;
}

// Behind "from", "overnight" and "the night of"; weekdays need nothing.
bool may_begin_range(const DatedWords& words, std::size_t at) {
  if (at > 0 && words.is(at - 1, DateRole::From)) return true;
  if (!words.read_as_english()) return false;
  const std::string_view before = words.folded(at - 1);
  const bool night = before == "of" && words.folded(at - 2) == "night";
  if (night || before == "overnight") return true;
  const Gap gap = words.gap(at + 1);
  const bool joined =
      gap == Gap::Hyphen || (words.spaced(at + 1) && words.is(at + 1, DateRole::To));
  const std::size_t second = gap == Gap::Hyphen ? at + 1 : at + 2;
  return words.is(at, DateRole::Weekday) && joined && words.is(second, DateRole::Weekday);
}

// "from Monday night until".
std::size_t after_part_of_day(const DatedWords& words, std::size_t end) {
  const bool part =
      words.read_as_english() && words.spaced(end) && words.is(end, DateRole::DayPart);
  return part ? end + 1 : end;
}

// from Monday to Wednesday, between mid-January and mid-February: ends of any kind.
std::optional<FoundDate> read_range_of_dates(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool between = at > 0 && words.is(at - 1, DateRole::Between);
  if (!between && !may_begin_range(words, at)) return std::nullopt;
  const std::optional<FoundDate> first = longest_single_date(context, at);
  if (!first) return std::nullopt;
  const std::optional<std::size_t> next =
      after_connector(words, after_part_of_day(words, first->end), between);
  if (!next) return std::nullopt;
  const std::optional<FoundDate> second = second_of(context, *first, *next);
  if (!second || second->span.to < first->span.from) return std::nullopt;
  FoundDate found{{first->span.from, second->span.to},
                  Precision::Range,
                  first->kind,
                  second->end,
                  either(first->anchor, second->anchor)};
  found.ends = {RangeEnd{first->span, first->precision, first->kind, at, first->end},
                RangeEnd{second->span, second->precision, second->kind, *next, second->end}};
  return found;
}

std::size_t after_at_least(const DatedWords& words, std::size_t at) {
  return words.folded(at) == "at" && words.folded(at + 1) == "least" ? at + 2 : at;
}

// plus de, más de
std::size_t after_quantity(const DatedWords& words, std::size_t at) {
  for (int i = 0; i < 2 && words.spaced(at + 1); ++i) {
    if (words.is(at, DateRole::Quantity) || (i > 0 && words.is(at, DateRole::Of))) ++at;
  }
  return at;
}

// depuis deux ans, desde hace tres semanas: that long up to the publication.
std::optional<FoundDate> read_since_count(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool romance = words.language() == "fr" || words.language() == "es";
  if (!romance || !context.published || !words.is(at, DateRole::Since)) return std::nullopt;
  const std::size_t count =
      after_quantity(words, words.is(at + 1, DateRole::PrefixAgo) ? at + 2 : at + 1);
  const std::size_t noun = count + 1;
  const bool digits = words.digits(count) > 0 && words.digits(count) < 4;
  if (!digits && !words.is(count, DateRole::Number)) return std::nullopt;
  if (!words.spaced(count) || !words.spaced(noun) || !words.is(noun, DateRole::Unit))
    return std::nullopt;
  const auto unit = unit_at(words, noun);
  const int number = digits ? words.number(count) : words.word_number(count);
  return FoundDate{{moved(*context.published, unit, -number), *context.published},
                   Precision::Range,
                   DateKind::Duration,
                   noun + 1,
                   DateAnchor::Published};
}

// منذ يوم الاثنين, depuis le mois de mars: the noun before a weekday or a month is passed over.
std::size_t after_noun_of_date(const DatedWords& words, std::size_t at) {
  if (words.read_as_english() || !words.is(at, DateRole::Unit)) return at;
  const std::size_t next = words.is(at + 1, DateRole::Of) ? at + 2 : at + 1;
  const auto unit = unit_at(words, at);
  const bool month = unit == TimeUnit::Month && read_month(words, next);
  const bool day =
      unit == TimeUnit::OneDay && (words.is(next, DateRole::Weekday) || words.digits(next) > 0);
  return (month || day) && words.spaced(next) ? next : at;
}

// since February 2022, depuis le 24 février: up to the publication.
std::optional<FoundDate> read_since(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::Since)) return std::nullopt;
  // "з 1 листопада" of a story: what began there need not go on.
  if (context.told && words.slavic() && words.is(at, DateRole::From)) return std::nullopt;
  std::size_t next = after_at_least(words, at + 1);
  if (words.is(next, DateRole::The) && !words.read_as_english()) ++next;
  next = after_noun_of_date(words, next);
  if (!words.spaced(at + 1)) return std::nullopt;
  if (words.is(at, DateRole::From) &&
      (read_range(context, next) || read_range_of_dates(context, next))) {
    return std::nullopt;
  }
  const std::optional<FoundDate> start = longest_single_date(context, next);
  if (!start || start->kind == DateKind::Duration || start->span.from > *context.published)
    return std::nullopt;
  // "наказ від 5 травня" is of that day.
  if (words.folded(at) == "від" && start->precision == Precision::OneDay) return std::nullopt;
  return FoundDate{{start->span.from, *context.published},
                   Precision::Range,
                   DateKind::Date,
                   start->end,
                   start->anchor};
}

}  // namespace

std::span<const DateReader> range_readers() {
  static constexpr std::array<DateReader, 4> kReaders = {read_range, read_range_of_dates,
                                                         read_since_count, read_since};
  return kReaders;
}

}  // namespace corpus
