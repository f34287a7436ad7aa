#include <array>

#include "corpus/timex/counted_units.h"
#include "corpus/timex/date_reading.h"
#include "corpus/timex/tense.h"
#include "corpus/timex/verb_group.h"

// English dates that count from another one: "two days earlier", "that week", "the day before",
// "three days after 24 February".
namespace corpus {
namespace {

using std::chrono::days;

FoundDate found_day(Day day, std::size_t end) {
  return {{day, day}, Precision::OneDay, DateKind::Date, end, DateAnchor::Earlier};
}

// The days that "earlier" and "later" count from, and what told them.
struct Reference {
  DateSpan span;
  DateAnchor anchor = DateAnchor::Earlier;
};

bool is_wide(TimeUnit unit) {
  return unit != TimeUnit::Hour && unit != TimeUnit::OneDay && unit != TimeUnit::Week;
}

// Days are not counted from a year.
int widest_reference(TimeUnit unit) {
  if (unit == TimeUnit::OneDay) return 3;
  if (unit == TimeUnit::Week || unit == TimeUnit::Weekend) return 10;
  return unit == TimeUnit::Month ? 31 : 366;
}

// Whether the text has moved on to another time since it named the day.
bool has_left(const DateSpan& day, const DateSpan& last) {
  constexpr days kFar{90};
  return day.from > last.to + kFar || day.to < last.from - kFar;
}

// A single day rather than a longer span, however near; months and years count from the last date.
std::optional<Reference> reference_before(const DateContext& context, TimeUnit unit) {
  if (!context.earlier) return std::nullopt;
  const bool last = is_wide(unit) || !context.earlier_day;
  if (!last && has_left(*context.earlier_day, *context.earlier)) return std::nullopt;
  const DateSpan& span = last ? *context.earlier : *context.earlier_day;
  if (length_in_days(span) > widest_reference(unit)) return std::nullopt;
  return Reference{span};
}

std::optional<Reference> reference(const DateContext& context, TimeUnit unit) {
  if (const auto before = reference_before(context, unit)) return before;
  if (!context.published || context.earlier) return std::nullopt;
  return Reference{{*context.published, *context.published}, DateAnchor::Published};
}

FoundDate counted(const DatedWords& words, const Reference& from, Step step, std::size_t end) {
  FoundDate found = found_back(words, step.count < 0 ? from.span.from : from.span.to, step, end);
  found.anchor = from.anchor;
  return found;
}

// -1 for "before", 1 for "after".
int direction_at(const DatedWords& words, std::size_t at) {
  if (!words.spaced(at)) return 0;
  if (words.folded(at) == "before") return -1;
  return words.folded(at) == "after" ? 1 : 0;
}

// What lies ahead of the publication is counted from what does, or is near and told as such.
bool may_be_ahead(const DateContext& context, const Reference& from, std::size_t at,
                  const FoundDate& found) {
  constexpr days kNear{62};
  if (from.span.to > *context.published) return true;
  return found.span.from <= *context.published + kNear &&
         tense_around(context.words, at, found.end) == Tense::Future;
}

// two days earlier, a week later.
std::optional<FoundDate> read_earlier_or_later(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Count> count = read_count(words, at);
  if (!count || !is_joined_unit(words, count->end)) return std::nullopt;
  const std::size_t which = count->end + 1;
  const bool earlier = words.folded(which) == "earlier";
  if (!words.spaced(which) || (!earlier && words.folded(which) != "later")) return std::nullopt;
  const TimeUnit unit = unit_at(words, count->end);
  if (unit == TimeUnit::Hour) return std::nullopt;
  const std::optional<Reference> from = reference(context, unit);
  if (!from) return std::nullopt;
  FoundDate found =
      counted(words, *from, {unit, earlier ? -count->number : count->number}, which + 1);
  if (count->vague) found.kind = DateKind::Vague;
  const bool ahead = context.published && found.span.from > *context.published;
  if (ahead && !may_be_ahead(context, *from, at, found)) return std::nullopt;
  return found;
}

// the next day, the previous night, the following week: beside the date before it in the text.
std::optional<FoundDate> read_adjacent(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t which = words.after_the(at);
  const std::size_t noun = which + 1;
  if (which == at || !words.is(which, DateRole::Adjacent) || !words.spaced(noun))
    return std::nullopt;
  const int direction = words.folded(which).starts_with("pre") ? -1 : 1;
  const bool day = words.folded(noun) == "day" || words.is(noun, DateRole::DayPart);
  if (!day && (words.is(which, DateRole::Next) || !words.is(noun, DateRole::Unit) ||
               is_plural(words, noun) || !is_long_unit(unit_at(words, noun)))) {
    return std::nullopt;
  }
  if (!context.earlier) return std::nullopt;
  const TimeUnit unit = day ? TimeUnit::OneDay : unit_at(words, noun);
  return counted(words, Reference{*context.earlier}, {unit, direction}, noun + 1);
}

// the following Monday, the previous Friday.
std::optional<FoundDate> read_adjacent_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t which = words.after_the(at);
  const std::size_t noun = which + 1;
  if (which == at || !words.is(which, DateRole::Adjacent) || !words.spaced(noun))
    return std::nullopt;
  if (!words.is(noun, DateRole::Weekday) || !context.earlier) return std::nullopt;
  const int weekday = words.value(noun);
  if (words.folded(which).starts_with("pre")) {
    return found_day(last_weekday(weekday, context.earlier->from - days{1}), noun + 1);
  }
  return found_day(next_weekday(weekday, context.earlier->to + days{1}), noun + 1);
}

// Behind "that", "that same" and "the same"; nothing elsewhere.
std::optional<std::size_t> after_same(const DatedWords& words, std::size_t at) {
  const bool that = words.folded(at) == "that";
  if (!that && !words.is(at, DateRole::The)) return std::nullopt;
  const bool same = words.folded(at + 1) == "same" && words.spaced(at + 1);
  if (!that && !same) return std::nullopt;
  return same ? at + 2 : at + 1;
}

// "the same day as the vote", "that day when": told by what follows.
bool points_on(const DatedWords& words, std::size_t at) {
  const std::string_view next = words.folded(at);
  return words.spaced(at) && (next == "as" || next == "of" || next == "that" || next == "when" ||
                              next == "where" || next == "will" || words.is(at, DateRole::The));
}

// the same day, that night, that week: the one of the date before it in the text.
std::optional<FoundDate> read_same(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<std::size_t> noun = after_same(words, at);
  if (!noun || !words.read_as_english() || !words.spaced(*noun)) return std::nullopt;
  const bool part = words.is(*noun, DateRole::DayPart);
  if (!part && !words.is(*noun, DateRole::Unit)) return std::nullopt;
  const TimeUnit unit = part ? TimeUnit::OneDay : unit_at(words, *noun);
  if (is_plural(words, *noun) || unit == TimeUnit::Hour || unit == TimeUnit::Century)
    return std::nullopt;
  if (points_on(words, *noun + 1)) return std::nullopt;
  // "That morning" of another paragraph may be any.
  if (words.folded(at) == "that" && !context.earlier_in_paragraph) return std::nullopt;
  const std::optional<Reference> from = reference_before(context, unit);
  if (!from) return std::nullopt;
  if (unit == TimeUnit::OneDay && from->span != *context.earlier) return std::nullopt;
  const bool today = words.folded(at) == "that" && !part && context.published &&
                     from->span.from == *context.published;
  if (today) return std::nullopt;
  return counted(words, *from, {unit, 0}, *noun + 1);
}

// the same month last year, the same period a year earlier: a year before the date before it.
std::optional<FoundDate> read_same_of_last_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::The) || words.folded(at + 1) != "same") return std::nullopt;
  const std::size_t noun = at + 2;
  if (!words.is(noun, DateRole::Unit) && words.folded(noun) != "period") return std::nullopt;
  const std::size_t year = words.is(noun + 1, DateRole::In) ? noun + 2 : noun + 1;
  const bool last = words.is(year, DateRole::Last) || words.is(year, DateRole::Article);
  if (!last || words.folded(year + 1) != "year" || !words.spaced(year)) return std::nullopt;
  const bool article = words.is(year, DateRole::Article);
  const bool closed = words.is(year + 2, DateRole::Ago) || words.folded(year + 2) == "earlier";
  if (article && !closed) return std::nullopt;
  const std::size_t end = article ? year + 3 : year + 2;
  if (!context.earlier || length_in_days(*context.earlier) > 100) return std::nullopt;
  const DateSpan& now = *context.earlier;
  if (length_in_days(now) < 28) {
    FoundDate found = found_back(words, now.from, {TimeUnit::Month, -12}, end);
    found.anchor = DateAnchor::Earlier;
    return found;
  }
  const DateSpan then{moved(now.from, TimeUnit::Year, -1), moved(now.to, TimeUnit::Year, -1)};
  return FoundDate{then, Precision::Range, DateKind::Date, end, DateAnchor::Earlier};
}

struct Distance {
  TimeUnit unit = TimeUnit::OneDay;
  int count = 0;
  std::size_t end = 0;
};

// "two days", "the day", "the night"; "the days" says nothing.
std::optional<Distance> read_distance(const DatedWords& words, std::size_t at) {
  const std::size_t noun = words.after_the(at);
  if (noun > at) {
    if (words.is(noun, DateRole::DayPart)) return Distance{TimeUnit::OneDay, 1, noun + 1};
    if (!words.is(noun, DateRole::Unit) || is_plural(words, noun)) return std::nullopt;
    return Distance{unit_at(words, noun), 1, noun + 1};
  }
  const std::optional<Count> count = read_count(words, at);
  if (!count || count->vague || !words.spaced(count->end)) return std::nullopt;
  if (!words.is(count->end, DateRole::Unit)) return std::nullopt;
  return Distance{unit_at(words, count->end), count->number, count->end + 1};
}

// Whether "before" and "after" stand alone: "the day before", "a week before in Geneva", and not
// "a day before the attack", which nothing dates.
bool stands_alone(const DatedWords& words, std::size_t end) {
  if (!words.spaced(end)) return words.gap(end) != Gap::Other || end >= words.size();
  if (words.is(end, DateRole::And) || words.folded(end) == "at" || words.folded(end) == "that")
    return true;
  if (words.is(end, DateRole::To) || words.folded(end) == "in" || words.folded(end) == "with")
    return true;
  return is_auxiliary(words, end) || english_verb_tense(words, end).has_value();
}

// "The day after" as a thing that is planned for or thought about is no date.
bool is_adverbial(const DatedWords& words, std::size_t at) {
  if (at == 0 || !words.spaced(at)) return true;
  const std::string_view before = words.folded(at - 1);
  return !words.is(at - 1, DateRole::MonthOnlyIn) && !words.is(at - 1, DateRole::In) &&
         before != "about" && before != "how" && before != "what" && !words.capitalised(at + 1);
}

// Behind "to the day", which may stand before "after".
std::size_t after_to_the_day(const DatedWords& words, std::size_t at) {
  const bool exact =
      words.folded(at) == "to" && words.is(at + 1, DateRole::The) && words.folded(at + 2) == "day";
  return exact ? at + 3 : at;
}

// the day before, two weeks after: counted from the date before it, else from the publication.
std::optional<FoundDate> read_day_before(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.read_as_english()) return std::nullopt;
  const std::optional<Distance> distance = read_distance(words, at);
  if (!distance || distance->unit == TimeUnit::Hour) return std::nullopt;
  const int direction = direction_at(words, distance->end);
  const std::size_t end = distance->end + 1;
  if (direction == 0 || !stands_alone(words, end)) return std::nullopt;
  if (direction > 0 && !is_adverbial(words, at)) return std::nullopt;
  const std::optional<Reference> from = direction < 0 ? reference(context, distance->unit)
                                                      : reference_before(context, distance->unit);
  if (!from) return std::nullopt;
  return counted(words, *from, {distance->unit, direction * distance->count}, end);
}

// three days after 24 February, the day before Christmas, a year to the day after 3 May 2021.
std::optional<FoundDate> read_counted_from_date(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.read_as_english()) return std::nullopt;
  const std::optional<Distance> distance = read_distance(words, at);
  if (!distance || distance->unit == TimeUnit::Hour) return std::nullopt;
  const std::size_t which = after_to_the_day(words, distance->end);
  const bool from_now_on =
      !words.is(at, DateRole::The) && words.is(which, DateRole::From) && words.spaced(which);
  const int direction = from_now_on ? 1 : direction_at(words, which);
  if (direction == 0 || !words.spaced(which + 1)) return std::nullopt;
  if (words.is(which + 1, DateRole::Number) || words.is(which + 1, DateRole::Article))
    return std::nullopt;
  const std::optional<FoundDate> date = longest_named_date(context, which + 1);
  if (!date || date->kind != DateKind::Date || length_in_days(date->span) > 31) return std::nullopt;
  const Reference from{date->span, date->anchor};
  const int count = direction * distance->count;
  if (which == distance->end) return counted(words, from, {distance->unit, count}, date->end);
  FoundDate exact = found_day(moved(date->span.from, distance->unit, count), date->end);
  exact.anchor = date->anchor;
  return exact;
}

// three days from now, in three days' time.
std::optional<FoundDate> read_from_now(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Count> count = read_count(words, at);
  if (!context.published || !count || !is_joined_unit(words, count->end)) return std::nullopt;
  const std::size_t from = count->end + 1;
  const bool in_time = words.folded(from) == "time" && words.folded(at - 1) == "in";
  const bool from_now = words.folded(from) == "from" && words.folded(from + 1) == "now";
  if (!in_time && !from_now) return std::nullopt;
  if (unit_at(words, count->end) == TimeUnit::Hour) return std::nullopt;
  return found_back(words, *context.published, {unit_at(words, count->end), count->number},
                    in_time ? from + 1 : from + 2);
}

// the week before last, the year after next.
std::optional<FoundDate> read_before_last(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Distance> distance = read_distance(words, at);
  if (!context.published || !distance || !words.is(at, DateRole::The)) return std::nullopt;
  const int direction = direction_at(words, distance->end);
  const std::string_view point = words.folded(distance->end + 1);
  if (direction == 0 || point != (direction < 0 ? "last" : "next")) return std::nullopt;
  return found_back(words, *context.published, {distance->unit, 2 * direction}, distance->end + 2);
}

// the eve of 24 February.
std::optional<FoundDate> read_eve(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t eve = words.after_the(at);
  if (words.folded(eve) != "eve" || !words.is(eve + 1, DateRole::Of)) return std::nullopt;
  std::optional<FoundDate> date = longest_named_date(context, eve + 2);
  if (!date || date->precision != Precision::OneDay) return std::nullopt;
  date->span = {date->span.from - days{1}, date->span.from - days{1}};
  return date;
}

}  // namespace

std::span<const DateReader> earlier_date_readers() {
  static constexpr std::array<DateReader, 10> kReaders = {
      read_earlier_or_later,  read_adjacent,   read_adjacent_weekday,  read_same,
      read_same_of_last_year, read_day_before, read_counted_from_date, read_from_now,
      read_before_last,       read_eve};
  return kReaders;
}

}  // namespace corpus
