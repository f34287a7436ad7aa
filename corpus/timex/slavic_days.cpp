#include <array>

#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// Ukrainian and Russian expressions that count from the date before them in the text: "того ж дня",
// "наступного ранку", "через три тижні", "за день до цього", "двумя днями ранее".
namespace corpus {
namespace {

using std::chrono::days;

// A date before this one that is no longer than this counts like a day.
constexpr int kShortRange = 16;
constexpr int kMostUnits = 200;

struct Count {
  int number = 1;
  std::size_t end = 0;
};

// три, 20, двадцять п'ять; nothing but the unit itself for one.
std::optional<Count> read_count(const DatedWords& words, std::size_t at) {
  if (words.digits(at) > 0) {
    if (words.number(at) < 1 || words.number(at) > kMostUnits) return std::nullopt;
    const bool ending = words.gap(at + 1) == Gap::Hyphen && words.folded(at + 1).size() <= 4;
    return Count{words.number(at), ending ? at + 2 : at + 1};
  }
  if (words.is(at, DateRole::Unit)) return Count{1, at};
  if (!words.is(at, DateRole::Number)) return std::nullopt;
  const int number = words.word_number(at);
  const int ones = words.word_number(at + 1);
  const bool compound = number >= 20 && words.is(at + 1, DateRole::Number) && ones < 10;
  return compound ? Count{number + ones, at + 2} : Count{number, at + 1};
}

// The last day named, or the whole of a short range where that is the last date.
std::optional<DateSpan> days_before(const DateContext& context) {
  if (context.earlier && length_in_days(*context.earlier) <= kShortRange) return context.earlier;
  return context.earlier_day ? context.earlier_day : context.earlier;
}

// The date before this one where it lies in one such unit, else the last day.
std::optional<DateSpan> date_within_unit(const DateContext& context, TimeUnit unit) {
  const auto fits = [&](const DateSpan& span) {
    return span.to <= unit_span(span.from, unit, 0).to;
  };
  if (context.earlier && fits(*context.earlier)) return context.earlier;
  return context.earlier_day;
}

FoundDate found_unit(Day from, TimeUnit unit, int count, std::size_t end) {
  if (unit == TimeUnit::Decade || unit == TimeUnit::Century) {
    const int years = count * (unit == TimeUnit::Decade ? 10 : 100);
    return {unit_span(from, TimeUnit::Year, years), Precision::Year, DateKind::Date, end,
            DateAnchor::Earlier};
  }
  return {unit_span(from, unit, count), precision_of(unit), DateKind::Date, end,
          DateAnchor::Earlier};
}

bool is_part_of_day(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::DayPart) || words.folded(at) == "ніч" || words.folded(at) == "ночь";
}

// The unit that a noun names: a part of a day is the day.
std::optional<TimeUnit> named_unit(const DatedWords& words, std::size_t at) {
  if (!words.spaced(at)) return std::nullopt;
  if (is_part_of_day(words, at)) return TimeUnit::OneDay;
  if (!words.is(at, DateRole::Unit) || unit_at(words, at) == TimeUnit::Hour) return std::nullopt;
  return unit_at(words, at);
}

// того ж дня, у тому самому місяці, в тот же год; "цього дня" in a story.
std::optional<FoundDate> read_same_unit(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool same = words.is(at, DateRole::Same);
  if (!context.earlier || (!same && !words.is(at, DateRole::This))) return std::nullopt;
  const bool emphasised = words.spaced(at + 1) && is_emphasis(words, at + 1);
  const std::size_t noun = emphasised ? at + 2 : at + 1;
  const std::optional<TimeUnit> unit = named_unit(words, noun);
  if (!unit || *unit > TimeUnit::Year) return std::nullopt;
  if (!same && !emphasised && (*unit != TimeUnit::OneDay || !context.told)) return std::nullopt;
  if (*unit == TimeUnit::OneDay) {
    const DateSpan span = *days_before(context);
    if (length_in_days(span) > kShortRange) return std::nullopt;
    return FoundDate{
        {span.to, span.to}, Precision::OneDay, DateKind::Date, noun + 1, DateAnchor::Earlier};
  }
  const std::optional<DateSpan> in = date_within_unit(context, *unit);
  if (!in) return std::nullopt;
  return found_unit(in->from, *unit, 0, noun + 1);
}

// наступного дня, попереднього року, на следующее утро. Without a story "next year" is the one
// after the publication, which is another reader's.
std::optional<FoundDate> read_adjacent(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.earlier || !words.is(at, DateRole::Adjacent)) return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, at + 1);
  if (!unit) return std::nullopt;
  if (*unit != TimeUnit::OneDay && words.is(at, DateRole::Next) && !context.told)
    return std::nullopt;
  const int step = words.value(at);
  const std::optional<DateSpan> from =
      *unit == TimeUnit::OneDay ? days_before(context) : date_within_unit(context, *unit);
  if (!from || (*unit == TimeUnit::OneDay && length_in_days(*from) > kShortRange))
    return std::nullopt;
  return found_unit(step < 0 ? from->from : from->to, *unit, step, at + 2);
}

// Behind a count: "до цього", "до этого", "перед тим".
std::size_t after_before_this(const DatedWords& words, std::size_t at) {
  const std::string_view before = words.folded(at);
  if (before != "до" && before != "перед") return at;
  const bool pointed = words.is(at + 1, DateRole::Same) || words.is(at + 1, DateRole::This);
  if (!pointed || words.is(at + 2, DateRole::Unit)) return at;
  return at + 2;
}

// за два дні до цього
std::optional<FoundDate> read_before_this(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.folded(at).starts_with("за") || words.folded(at).size() != 4) return std::nullopt;
  const std::optional<Count> count = read_count(words, at + 1);
  if (!count || !words.is(count->end, DateRole::Unit)) return std::nullopt;
  const std::size_t end = after_before_this(words, count->end + 1);
  const std::optional<DateSpan> from = days_before(context);
  if (end == count->end + 1 || !from) return std::nullopt;
  return found_unit(from->from, unit_at(words, count->end), -count->number, end);
}

// Words behind a count that say it goes on from something else: "після початку облоги".
std::optional<std::size_t> after_after_this(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  if (word == "опісля" || word == "потому") return at + 1;
  if (word != "після" && word != "после" && word != "по") return at;
  const bool pointed = words.is(at + 1, DateRole::Same) || words.is(at + 1, DateRole::This);
  return pointed ? std::optional(at + 2) : std::nullopt;
}

std::optional<Day> day_to_go_on_from(const DateContext& context, std::size_t at, std::size_t end) {
  const bool ahead = tense_around(context.words, at, end) == Tense::Future;
  if (!context.told && ahead) return context.published;
  const std::optional<DateSpan> before = days_before(context);
  return before ? std::optional(before->to) : std::nullopt;
}

// через три дні, через місяць, спустя два года; from the publication where the sentence looks
// ahead.
std::optional<FoundDate> read_after_count(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::After) || words.is(at, DateRole::In)) return std::nullopt;
  const std::optional<Count> count = read_count(words, at + 1);
  if (!count || !words.spaced(at + 1)) return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, count->end);
  const std::optional<std::size_t> end = after_after_this(words, count->end + 1);
  if (!unit || !end) return std::nullopt;
  const std::optional<Day> from = day_to_go_on_from(context, at, *end);
  if (!from) return std::nullopt;
  return found_unit(*from, *unit, count->number, *end);
}

// двома днями раніше, на день пізніше, два года спустя.
std::optional<FoundDate> read_earlier_or_later(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Count> count = read_count(words, at);
  if (!count || !words.is(count->end, DateRole::Unit)) return std::nullopt;
  const std::size_t which = count->end + 1;
  if (!words.spaced(which) || unit_at(words, count->end) == TimeUnit::Hour) return std::nullopt;
  const bool earlier = words.is(which, DateRole::Earlier);
  const bool later_on = words.folded(which) == "по" && words.folded(which + 1) == "тому";
  if (!earlier && !later_on && !words.is(which, DateRole::Later)) return std::nullopt;
  const std::optional<DateSpan> before = days_before(context);
  if (!before) return std::nullopt;
  return found_unit(earlier ? before->from : before->to, unit_at(words, count->end),
                    earlier ? -count->number : count->number, later_on ? which + 2 : which + 1);
}

bool is_span_preposition(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word == "за" || word == "протягом" || word == "впродовж" || word == "упродовж" ||
         word == "течение";
}

// доба, сутки: a day and a night.
bool is_day_and_night(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return names_unit(words, at, TimeUnit::OneDay) &&
         (word.starts_with("доб") || word.starts_with("сут"));
}

// за останній місяць, протягом минулої доби: up to the publication.
std::optional<FoundDate> read_last_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || context.told || at == 0) return std::nullopt;
  const bool whole_day = is_day_and_night(words, at + 1);
  if (!words.is(at, DateRole::Past) && !(words.is(at, DateRole::Last) && whole_day))
    return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, at + 1);
  if (!unit || !is_span_preposition(words, at - 1)) return std::nullopt;
  if (*unit == TimeUnit::OneDay && !whole_day) return std::nullopt;
  const DateSpan span{moved(*context.published, *unit, -1), *context.published};
  return FoundDate{span, Precision::Range, DateKind::Duration, at + 2, DateAnchor::Published};
}

// 6 квітня 1855 року, у п'ятницю: the weekday of the date before it.
std::optional<FoundDate> read_weekday_of_date(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.earlier_day || !words.is(at, DateRole::Weekday)) return std::nullopt;
  if (context.earlier_end + 1 != at || words.gap(at - 1) != Gap::Comma) return std::nullopt;
  if (!slavic_means_weekday(words, at)) return std::nullopt;
  const Day day = context.earlier_day->from;
  if (context.earlier != context.earlier_day || weekday_of(day) != words.value(at))
    return std::nullopt;
  return FoundDate{{day, day}, Precision::OneDay, DateKind::Date, at + 1, DateAnchor::Earlier};
}

// двадцять п'ять років тому
std::optional<FoundDate> read_compound_ago(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::Number)) return std::nullopt;
  const std::optional<Count> count = read_count(words, at);
  if (!count || count->end != at + 2) return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, count->end);
  if (!unit || !words.is(count->end + 1, DateRole::Ago)) return std::nullopt;
  FoundDate found = found_unit(*context.published, *unit, -count->number, count->end + 2);
  found.anchor = DateAnchor::Published;
  return found;
}

// торік, цьогоріч; позаминулого року.
std::optional<FoundDate> read_year_name(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::YearName)) return std::nullopt;
  if (words.folded(at).starts_with("позамин") || words.folded(at).starts_with("позапр")) {
    if (!words.spaced(at + 1) || !names_unit(words, at + 1, TimeUnit::Year)) return std::nullopt;
    return FoundDate{unit_span(*context.published, TimeUnit::Year, -2), Precision::Year,
                     DateKind::Date, at + 2, DateAnchor::Published};
  }
  return FoundDate{unit_span(*context.published, TimeUnit::Year, words.value(at)), Precision::Year,
                   DateKind::Date, at + 1, DateAnchor::Published};
}

}  // namespace

std::span<const DateReader> slavic_day_readers() {
  static constexpr std::array<DateReader, 9> kReaders = {
      read_compound_ago, read_weekday_of_date,  read_same_unit,   read_adjacent, read_before_this,
      read_after_count,  read_earlier_or_later, read_last_window, read_year_name};
  return kReaders;
}

}  // namespace corpus
