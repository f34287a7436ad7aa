#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/tense.h"

// Weeks, months and years seen from the day of publication: "last week", "two years ago".
namespace corpus {
namespace {

using std::chrono::days;

// Longest count of units believed: "500 years ago".
constexpr int kMostUnits = 1000;

struct Count {
  int number = 1;
  bool vague = false;
  std::size_t end = 0;
};

TimeUnit unit_at(const DatedWords& words, std::size_t at) {
  return static_cast<TimeUnit>(words.value(at));
}

bool is_unit(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::Unit) && (words.spaced(at) || words.gap(at) == Gap::Hyphen);
}

// seventy-seven
int second_digit(const DatedWords& words, std::size_t at) {
  const int ones = words.word_number(at);
  return words.gap(at) == Gap::Hyphen && words.is(at, DateRole::Number) && ones < 10 ? ones : 0;
}

bool is_vague_count(std::string_view word) {
  return word == "few" || word == "quelques" || word == "algunos" || word == "algunas" ||
         word == "pocos" || word == "pocas" || word == "چند" || word == "بضعه" || word == "عده";
}

// two, 20, twenty-one, a, a few, a couple of.
std::optional<Count> read_count(const DatedWords& words, std::size_t at) {
  if (words.digits(at) > 0) {
    if (words.digits(at) > 3 || words.number(at) < 1 || words.number(at) > kMostUnits)
      return std::nullopt;
    return Count{words.number(at), false, at + 1};
  }
  const std::size_t number = words.is(at, DateRole::Article) ? at + 1 : at;
  if (!words.is(number, DateRole::Number)) {
    return number > at ? std::optional(Count{1, false, at + 1}) : std::nullopt;
  }
  if (number > at && !words.spaced(number)) return std::nullopt;
  const int tens = words.word_number(number);
  if (const int ones = tens >= 10 && tens % 10 == 0 ? second_digit(words, number + 1) : 0;
      ones > 0) {
    return Count{tens + ones, false, number + 2};
  }
  const bool vague = is_vague_count(words.folded(number));
  const bool of = words.is(number + 1, DateRole::Of) && words.spaced(number + 1);
  return Count{tens, vague, of ? number + 2 : number + 1};
}

// Months and years as the language counts them.
DateSpan own_unit_span(const DatedWords& words, Day day, TimeUnit unit, int offset) {
  return words.language() == "fa" ? jalali_unit_span(day, unit, offset)
                                  : unit_span(day, unit, offset);
}

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

// [the] past three weeks, [the] next 20 years, ces trois dernières semaines.
std::optional<FoundDate> read_counted_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || (context.told && is_slavic(words))) return std::nullopt;
  const std::size_t first = words.after_the(at);
  const bool count_first = direction_of(words, first) == 0;
  if (count_first && words.read_as_english()) return std::nullopt;
  const std::optional<Count> count = read_count(words, count_first ? first : first + 1);
  if (!count) return std::nullopt;
  const int direction = direction_of(words, count_first ? count->end : first);
  const std::size_t noun = count_first ? count->end + 1 : count->end;
  if (direction == 0 || !words.spaced(first + 1) || !is_unit(words, noun)) return std::nullopt;
  return window(*context.published, unit_at(words, noun), direction * count->number, noun + 1);
}

bool is_plural(const DatedWords& words, std::size_t at) { return words.folded(at).ends_with('s'); }

// the last year, the past week, [the] next decade: one unit up to now, or from now on.
std::optional<FoundDate> read_single_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t lead = words.is(at, DateRole::This) ? at + 1 : words.after_the(at);
  const std::size_t noun = lead + 1;
  const int direction = direction_of(words, lead);
  if (!context.published || !words.read_as_english() || direction == 0) return std::nullopt;
  if (!is_unit(words, noun) || is_plural(words, noun)) return std::nullopt;
  const bool past = words.folded(lead) == "past";
  if ((lead == at && !past) || unit_at(words, noun) == TimeUnit::Hour) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::Weekend) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::Quarter) return std::nullopt;
  if (unit_at(words, noun) == TimeUnit::OneDay && !past) return std::nullopt;
  return window(*context.published, unit_at(words, noun), direction, noun + 1);
}

bool is_long_unit(TimeUnit unit) { return unit != TimeUnit::Hour && unit != TimeUnit::OneDay; }

std::optional<int> offset_of(const DatedWords& words, std::size_t which) {
  if (words.is(which, DateRole::This)) return 0;
  if (words.is(which, DateRole::Last)) return -1;
  if (words.is(which, DateRole::Next)) return 1;
  return std::nullopt;
}

// last week, this month, next year; la semaine dernière.
std::optional<FoundDate> read_calendar_unit(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool noun_first = words.is(at, DateRole::Unit) && !words.read_as_english();
  const std::size_t noun = noun_first ? at : at + 1;
  const std::size_t which = noun_first ? at + 1 : at;
  if (!context.published || !words.spaced(at + 1) || !words.is(noun, DateRole::Unit))
    return std::nullopt;
  const std::optional<int> offset = offset_of(words, which);
  const TimeUnit unit = unit_at(words, noun);
  if (!offset || !is_long_unit(unit) || words.word_number(noun) > 0) return std::nullopt;
  if (words.read_as_english() && is_plural(words, noun)) return std::nullopt;
  if (words.is(at - 1, DateRole::NamedDay)) return std::nullopt;  // الأمين العام الحالي
  return FoundDate{own_unit_span(words, *context.published, unit, *offset), precision_of(unit),
                   DateKind::Date, at + 2, DateAnchor::Published};
}

// the weekend, this past weekend: the last one that has begun, or the one ahead.
std::optional<FoundDate> read_weekend(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || words.language() != "en") return std::nullopt;
  const bool this_past = words.is(at, DateRole::This) && words.folded(at + 1) == "past";
  const std::size_t noun = this_past ? at + 2 : at + 1;
  if (!this_past && !words.is(at, DateRole::The) && words.folded(at) != "past") return std::nullopt;
  if (!is_unit(words, noun) || unit_at(words, noun) != TimeUnit::Weekend) return std::nullopt;
  const bool ahead = tense_around(words, at, noun + 1) == Tense::Future;
  const bool begun = weekday_of(*context.published) >= 6;
  const DateSpan span = unit_span(*context.published, TimeUnit::Weekend, ahead || begun ? 0 : -1);
  return FoundDate{span, Precision::Range, DateKind::Date, noun + 1, DateAnchor::Published};
}

struct Step {
  TimeUnit unit;
  int count;
};

// A unit back from a day is as wide as the unit; decades and centuries are as wide as a year.
FoundDate found_back(const DatedWords& words, Day from, Step step, std::size_t end) {
  const auto [unit, count] = step;
  if (unit == TimeUnit::Hour) {
    const Day day = from + days{count / 24};
    return {{day, day}, Precision::OneDay, DateKind::Date, end, DateAnchor::Published};
  }
  if (unit == TimeUnit::Decade || unit == TimeUnit::Century) {
    const int years = count * (unit == TimeUnit::Decade ? 10 : 100);
    return {own_unit_span(words, from, TimeUnit::Year, years), Precision::Year, DateKind::Date,
            end};
  }
  return {own_unit_span(words, from, unit, count), precision_of(unit), DateKind::Date, end,
          DateAnchor::Published};
}

// three weeks ago, about a month ago, one year ago today, два года назад, год назад.
std::optional<FoundDate> read_ago(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published) return std::nullopt;
  const std::size_t first = words.is(at, DateRole::About) && words.spaced(at + 1) ? at + 1 : at;
  const bool unit_alone = words.is(first, DateRole::Unit) && !words.read_as_english();
  const std::optional<Count> count = unit_alone ? Count{1, false, first} : read_count(words, first);
  if (!count || !words.is(count->end, DateRole::Unit)) return std::nullopt;
  const std::size_t ago = count->end + 1;
  if (!words.is(ago, DateRole::Ago) || !words.spaced(ago)) return std::nullopt;
  const TimeUnit unit = unit_at(words, count->end);
  FoundDate found = found_back(words, *context.published, {unit, -count->number}, ago + 1);
  if (count->vague || first > at) found.kind = DateKind::Vague;
  if (words.folded(ago + 1) == "today" && words.spaced(ago + 1)) {
    const Day day = moved(*context.published, unit, -count->number);
    return FoundDate{{day, day}, Precision::OneDay, DateKind::Date, ago + 2, DateAnchor::Published};
  }
  return found;
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
  const std::optional<std::size_t> next = after_prefix_ago(words, at);
  if (!next || !context.published || !words.spaced(*next)) return std::nullopt;
  if (words.is(*next, DateRole::Unit) && words.word_number(*next) == 2) {
    return found_back(words, *context.published, {unit_at(words, *next), -2}, *next + 1);
  }
  const std::optional<Count> count = read_count(words, *next);
  if (!count || !is_unit(words, count->end)) return std::nullopt;
  return found_back(words, *context.published, {unit_at(words, count->end), -count->number},
                    count->end + 1);
}

// Where "earlier" and "later" count from: a day rather than a longer span, however near.
std::optional<Day> counted_from(const DateContext& context, bool earlier) {
  const std::optional<DateSpan>& before =
      context.earlier_day ? context.earlier_day : context.earlier;
  if (!before) return context.published;
  return earlier ? before->from : before->to;
}

// two days earlier, a week later: counted from the day before it in the text, and not beyond the
// day of publication.
std::optional<FoundDate> read_earlier_or_later(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Count> count = read_count(words, at);
  if (!count || !is_unit(words, count->end)) return std::nullopt;
  const std::size_t which = count->end + 1;
  const bool earlier = words.folded(which) == "earlier";
  if (!words.spaced(which) || (!earlier && words.folded(which) != "later")) return std::nullopt;
  const std::optional<Day> from = counted_from(context, earlier);
  if (!from) return std::nullopt;
  FoundDate found =
      found_back(words, *from,
                 {unit_at(words, count->end), earlier ? -count->number : count->number}, which + 1);
  if (context.earlier) found.anchor = DateAnchor::Earlier;
  if (context.published && found.span.from > *context.published) return std::nullopt;
  return found;
}

// the following week, the previous month: beside the date before it in the text.
std::optional<FoundDate> read_adjacent_unit(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t which = words.after_the(at);
  if (!context.earlier || which == at || !words.is(which, DateRole::Adjacent)) return std::nullopt;
  if (words.is(which, DateRole::Next) || !is_unit(words, which + 1)) return std::nullopt;
  const TimeUnit unit = unit_at(words, which + 1);
  if (!is_long_unit(unit) || is_plural(words, which + 1)) return std::nullopt;
  const bool before = words.folded(which).starts_with("pre");
  const Day from = before ? context.earlier->from : context.earlier->to;
  FoundDate found = found_back(words, from, {unit, before ? -1 : 1}, which + 2);
  found.anchor = DateAnchor::Earlier;
  return found;
}

}  // namespace

std::span<const DateReader> relative_unit_readers() {
  static constexpr std::array<DateReader, 8> kReaders = {
      read_counted_window, read_single_window,    read_calendar_unit, read_weekend, read_ago,
      read_prefix_ago,     read_earlier_or_later, read_adjacent_unit};
  return kReaders;
}

}  // namespace corpus
