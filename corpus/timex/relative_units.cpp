#include <algorithm>
#include <array>

#include "corpus/timex/counted_units.h"
#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// Weeks, months and years seen from the day of publication: "last week", "two years ago".
namespace corpus {
namespace {

using std::chrono::days;

FoundDate window(Day published, TimeUnit unit, int count, std::size_t end) {
  const Day other = moved(published, unit, count);
  const DateSpan span = count < 0 ? DateSpan{other, published} : DateSpan{published, other};
  return {span, Precision::Range, DateKind::Duration, end, DateAnchor::Published};
}

// 1 for "next", -1 for "past" and "last", 0 for others.
int direction_of(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Past) || words.is(at, DateRole::Last)) return -1;
  return words.is(at, DateRole::Next) ? 1 : 0;
}

// "the last three months of the war".
bool is_end_of_other(const DatedWords& words, std::size_t which, std::size_t end) {
  const std::string_view owner = words.folded(end + 1);
  const bool owned = owner == "the" || owner == "his" || owner == "her" || owner == "its" ||
                     owner == "their" || owner == "this";
  return words.folded(which) == "last" && words.folded(end) == "of" && words.spaced(end) && owned;
}

// [the] past three weeks, [the] next 20 years, ces trois dernières semaines.
std::optional<FoundDate> read_counted_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || (context.told && words.slavic())) return std::nullopt;
  const std::size_t first = words.after_the(at);
  const bool count_first = direction_of(words, first) == 0;
  if (count_first && words.read_as_english()) return std::nullopt;
  const std::optional<Count> count = read_count(words, count_first ? first : first + 1);
  if (!count) return std::nullopt;
  const int direction = direction_of(words, count_first ? count->end : first);
  const std::size_t noun = count_first ? count->end + 1 : count->end;
  if (direction == 0 || !words.spaced(first + 1) || !is_joined_unit(words, noun))
    return std::nullopt;
  if (is_end_of_other(words, first, noun + 1)) return std::nullopt;
  return window(*context.published, unit_at(words, noun), direction * count->number, noun + 1);
}

// the last year, the past week, [the] next decade: one unit up to now, or from now on.
std::optional<FoundDate> read_single_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t lead = words.is(at, DateRole::This) ? at + 1 : words.after_the(at);
  const std::size_t noun = lead + 1;
  const int direction = direction_of(words, lead);
  if (!context.published || !words.read_as_english() || direction == 0) return std::nullopt;
  if (!is_joined_unit(words, noun) || is_plural(words, noun)) return std::nullopt;
  const bool past = words.folded(lead) == "past";
  if ((lead == at && !past) || unit_at(words, noun) == TimeUnit::Hour) return std::nullopt;
  if (is_end_of_other(words, lead, noun + 1)) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::Weekend) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::Quarter) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::OneDay && !past) return std::nullopt;
  return window(*context.published, unit_at(words, noun), direction, noun + 1);
}

// "passed away this weekend", told early in the week after it.
bool is_weekend_over(const DateContext& context, std::size_t at) {
  const int weekday = weekday_of(*context.published);
  if (weekday > 3 || !context.words.read_as_english()) return false;
  const Tense tense = tense_around(context.words, at, at + 2);
  return tense == Tense::Past || (tense == Tense::Unknown && weekday == 1);
}

// Several years or weeks gone by are no single one: السنوات الماضية, سال‌های
// گذشته.
bool is_broken_plural(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 8> kPlurals = {"الاسابيع", "الاشهر", "الشهور", "الاعوام",
                                                        "السنوات",  "العقود", "القرون", "سالهاي"};
  return std::find(kPlurals.begin(), kPlurals.end(), words.folded(at)) != kPlurals.end();
}

// "ماه بعد از توافق" counts from an event.
bool counts_from_event(const DatedWords& words, std::size_t which) {
  return words.language() == "fa" && words.is(which, DateRole::Adjacent) &&
         words.spaced(which + 1) && words.is(which + 1, DateRole::From);
}

// Whether the unit is a single one that the calendar has, and not part of something else.
bool is_calendar_unit(const DatedWords& words, std::size_t noun, std::size_t which) {
  if (!is_long_unit(unit_at(words, noun)) || words.word_number(noun) > 0) return false;
  if (words.read_as_english()) return !is_plural(words, noun);
  return !is_broken_plural(words, noun) && !counts_from_event(words, which);
}

// "الأمين العام الحالي", "cette année-là".
bool is_other_phrase(const DatedWords& words, std::size_t at) {
  if (words.is(at - 1, DateRole::NamedDay)) return true;
  return words.gap(at + 2) == Gap::Hyphen && words.folded(at + 2) == "la";
}

// last week, this month, next year; la semaine dernière.
std::optional<FoundDate> read_calendar_unit(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool noun_first = words.is(at, DateRole::Unit) && !words.read_as_english();
  const std::size_t noun = noun_first ? at : at + 1;
  const std::size_t which = noun_first ? at + 1 : at;
  if (!context.published || !words.spaced(at + 1) || !words.is(noun, DateRole::Unit))
    return std::nullopt;
  const std::optional<int> offset = pointed_offset(words, which);
  const TimeUnit unit = unit_at(words, noun);
  if (!offset || !is_calendar_unit(words, noun, which) || is_other_phrase(words, at))
    return std::nullopt;
  if (unit == TimeUnit::Century && *offset == 0 && words.read_as_english()) return std::nullopt;
  const bool over = unit == TimeUnit::Weekend && *offset == 0 && is_weekend_over(context, at);
  return FoundDate{own_unit_span(words, *context.published, unit, over ? -1 : *offset),
                   precision_of(unit), DateKind::Date, at + 2, DateAnchor::Published};
}

// the weekend, this past weekend: the last one that has begun, or the one ahead.
std::optional<FoundDate> read_weekend(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || words.language() != "en") return std::nullopt;
  const bool this_past = words.is(at, DateRole::This) && words.folded(at + 1) == "past";
  const std::size_t noun = this_past ? at + 2 : at + 1;
  if (!this_past && !words.is(at, DateRole::The) && words.folded(at) != "past") return std::nullopt;
  if (!is_joined_unit(words, noun) || unit_at(words, noun) != TimeUnit::Weekend)
    return std::nullopt;
  const bool ahead = tense_around(words, at, noun + 1) == Tense::Future;
  const bool begun = weekday_of(*context.published) >= 6;
  const DateSpan span = unit_span(*context.published, TimeUnit::Weekend, ahead || begun ? 0 : -1);
  return FoundDate{span, Precision::Range, DateKind::Date, noun + 1, DateAnchor::Published};
}

// "three years ago this month".
std::optional<FoundDate> read_this_behind_ago(const DatedWords& words, std::size_t at, Day then) {
  if (!words.is(at, DateRole::This) || !words.is(at + 1, DateRole::Unit)) return std::nullopt;
  const TimeUnit part = unit_at(words, at + 1);
  if (part != TimeUnit::Week && part != TimeUnit::Month) return std::nullopt;
  return FoundDate{unit_span(then, part, 0), precision_of(part), DateKind::Date, at + 2,
                   DateAnchor::Published};
}

// "a year ago on 6 October", "two years ago, in May": of the year of the day that long ago.
std::optional<FoundDate> read_date_behind_ago(const DateContext& context, std::size_t at,
                                              Day then) {
  const DatedWords& words = context.words;
  if (words.folded(at) != "on" && words.folded(at) != "in") return std::nullopt;
  std::optional<DateParts> parts = read_date_parts(words, at + 1, context.published);
  if (!parts || parts->year) return std::nullopt;
  parts->year = year_of(then);
  const std::optional<DateSpan> span = span_of(*parts, {});
  if (!span) return std::nullopt;
  return FoundDate{*span, parts->day ? Precision::OneDay : Precision::Month, DateKind::Date,
                   parts->end, DateAnchor::Published};
}

// What tells a day that lies some units ago more closely.
std::optional<FoundDate> read_behind_ago(const DateContext& context, std::size_t at, TimeUnit unit,
                                         Day then) {
  const DatedWords& words = context.words;
  if (words.folded(at) == "today" && words.spaced(at)) {
    return FoundDate{
        {then, then}, Precision::OneDay, DateKind::Date, at + 1, DateAnchor::Published};
  }
  if (unit != TimeUnit::Year || !words.read_as_english()) return std::nullopt;
  if (!words.spaced(at) && words.gap(at) != Gap::Comma) return std::nullopt;
  if (const auto part = read_this_behind_ago(words, at, then)) return part;
  return read_date_behind_ago(context, at, then);
}

// The count before "ago"; elsewhere than in English a unit alone is one of them.
std::optional<Count> read_count_of_ago(const DatedWords& words, std::size_t first) {
  const bool unit_alone = words.is(first, DateRole::Unit) && !words.read_as_english();
  const bool halved = words.read_as_english() && words.is(first - 1, DateRole::Half);
  if (!unit_alone) return halved ? std::nullopt : read_count(words, first);
  const bool counted = words.digits(first - 1) > 0 || words.is(first - 1, DateRole::Number);
  return first > 0 && counted ? std::nullopt : std::optional(Count{1, false, first});
}

// three weeks ago, about a month ago, one year ago today, два года назад, год назад.
std::optional<FoundDate> read_ago(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published) return std::nullopt;
  const std::size_t first = words.is(at, DateRole::About) && words.spaced(at + 1) ? at + 1 : at;
  const std::optional<Count> count = read_count_of_ago(words, first);
  if (!count || !words.is(count->end, DateRole::Unit)) return std::nullopt;
  const std::size_t ago = count->end + 1;
  if (!words.is(ago, DateRole::Ago) || !words.spaced(ago)) return std::nullopt;
  if (counts_from_event(words, ago)) return std::nullopt;
  const TimeUnit unit = unit_at(words, count->end);
  const Day then = moved(*context.published, unit, -count->number);
  if (const auto day = read_behind_ago(context, ago + 1, unit, then)) return day;
  FoundDate found = found_back(words, *context.published, {unit, -count->number}, ago + 1);
  if (count->vague || first > at) found.kind = DateKind::Vague;
  return found;
}

// a year and a half ago, two and a half years ago: the month so many months before.
std::optional<FoundDate> read_ago_with_half(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.read_as_english()) return std::nullopt;
  const std::optional<Count> count = read_count(words, at);
  if (!count || count->vague) return std::nullopt;
  const bool unit_first = words.folded(count->end) == "year";
  const std::size_t half = unit_first ? count->end + 1 : count->end;
  const bool and_half = words.folded(half) == "and" && words.folded(half + 1) == "a" &&
                        words.folded(half + 2) == "half";
  const std::size_t ago = unit_first ? half + 3 : half + 4;
  if (!and_half || !words.is(ago, DateRole::Ago)) return std::nullopt;
  if (!unit_first && words.folded(half + 3) != "years") return std::nullopt;
  const int months = 12 * count->number + 6;
  FoundDate found = found_back(words, *context.published, {TimeUnit::Month, -months}, ago + 1);
  found.kind = DateKind::Vague;
  return found;
}

// "près de deux ans", "أكثر من عشر سنوات": to where the count begins.
std::size_t after_quantity(const DatedWords& words, std::size_t at) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t next = at; next < at + kMostWords; ++next) {
    const bool counts = words.digits(next) > 0 || words.is(next, DateRole::Number) ||
                        (words.is(next, DateRole::Unit) && words.word_number(next) == 2);
    const bool loose = words.is(next, DateRole::Quantity) || words.is(next, DateRole::Of);
    if (next > at && counts && !words.is(next, DateRole::Quantity)) return next;
    if (!loose || !words.spaced(next + 1)) return at;
  }
  return at;
}

// il y a is three words.
std::optional<std::size_t> after_prefix_ago(const DatedWords& words, std::size_t at) {
  if (!words.is(at, DateRole::PrefixAgo)) return std::nullopt;
  if (words.value(at) == 1) return at + 1;
  if (words.folded(at + 1) != "y" || words.folded(at + 2) != "a") return std::nullopt;
  return at + 3;
}

// il y a deux ans, hace tres semanas, قبل عامين.
std::optional<FoundDate> read_prefix_ago(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  std::optional<std::size_t> next = after_prefix_ago(words, at);
  if (!next || !context.published || !words.spaced(*next)) return std::nullopt;
  next = after_quantity(words, *next);
  if (words.is(*next, DateRole::Unit) && words.word_number(*next) == 2) {
    return found_back(words, *context.published, {unit_at(words, *next), -2}, *next + 1);
  }
  const std::optional<Count> count = read_count(words, *next);
  if (!count || !is_joined_unit(words, count->end)) return std::nullopt;
  // "قبل خمسة أشهر من الانتخابات" counts from an event.
  const bool from_event = words.language() == "ar" && words.is(count->end + 1, DateRole::Of);
  if (from_event && words.spaced(count->end + 1)) return std::nullopt;
  return found_back(words, *context.published, {unit_at(words, count->end), -count->number},
                    count->end + 1);
}

}  // namespace

std::span<const DateReader> relative_unit_readers() {
  static constexpr std::array<DateReader, 7> kReaders = {
      read_ago_with_half, read_counted_window, read_single_window, read_calendar_unit, read_weekend,
      read_ago,           read_prefix_ago};
  return kReaders;
}

}  // namespace corpus
