#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// Days counted from the date before them in the text, in French, Spanish, Arabic and Persian:
// "le lendemain", "dos días después", "في اليوم نفسه", "روز بعد".
namespace corpus {
namespace {

using std::chrono::days;

struct Count {
  int number = 1;
  TimeUnit unit = TimeUnit::OneDay;
  std::size_t end = 0;
};

FoundDate found_earlier(const DateSpan& span, Precision precision, std::size_t end) {
  return {span, precision, DateKind::Date, end, DateAnchor::Earlier};
}

std::optional<TimeUnit> named_unit(const DatedWords& words, std::size_t at) {
  if (words.folded(at) == "اليوم") return TimeUnit::OneDay;
  if (!words.is(at, DateRole::Unit)) return std::nullopt;
  return unit_at(words, at);
}

std::optional<DateSpan> day_before(const DateContext& context) {
  return context.earlier_day ? context.earlier_day : context.earlier;
}

// "la veille du scrutin" leans on an event rather than on a date.
bool leans_on_event(const DatedWords& words, std::size_t end) {
  if (!words.spaced(end)) return false;
  const std::string_view next = words.folded(end);
  if (words.language() == "fa" && words.is(end, DateRole::From)) return true;
  return words.is(end, DateRole::Of) || words.is(end, DateRole::The) || next == "que" ||
         next == "qu" || next == "des";
}

// le lendemain, la veille.
std::optional<FoundDate> read_next_day_word(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::NextDay) || leans_on_event(words, at + 1)) return std::nullopt;
  const std::optional<DateSpan> before = day_before(context);
  if (!before) return std::nullopt;
  const bool later = words.value(at) > 0;
  const Day day = later ? before->to + days{1} : before->from - days{1};
  return found_earlier({day, day}, Precision::OneDay, at + 1);
}

// la semaine suivante, el día anterior, اليوم التالي, روز بعد.
std::optional<FoundDate> read_unit_beside(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t which = words.is(at, DateRole::Adjacent) ? at : at + 1;
  if (words.is(at - 1, DateRole::NamedDay)) return std::nullopt;  // الأمين العام السابق
  const std::optional<TimeUnit> unit = named_unit(words, which == at ? at + 1 : at);
  if (!unit || !words.spaced(at + 1) || !words.is(which, DateRole::Adjacent)) return std::nullopt;
  if (*unit == TimeUnit::Hour || words.word_number(at) > 0) return std::nullopt;
  if (leans_on_event(words, at + 2) || words.is(at - 1, DateRole::Number)) return std::nullopt;
  const int step = words.value(which);
  const auto before = *unit == TimeUnit::OneDay ? day_before(context) : context.earlier;
  if (!before) return std::nullopt;
  const DateSpan span = own_unit_span(words, step > 0 ? before->to : before->from, *unit, step);
  return found_earlier(span, precision_of(*unit), at + 2);
}

// "Le 17, le maire est investi": of the month of the day before it, or of the next one.
std::optional<FoundDate> read_day_alone(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool romance = words.language() == "fr" || words.language() == "es";
  if (!romance || !context.earlier_day || !words.is(at - 1, DateRole::The)) return std::nullopt;
  if (!words.begins_sentence(at - 1) || words.gap(at + 1) != Gap::Comma) return std::nullopt;
  const std::optional<NumberRead> number = read_day_number(words, at);
  if (!number || words.digits(at) == 0 || !words.spaced(at)) return std::nullopt;
  for (const int months : {0, 1}) {
    const Day first = unit_span(context.earlier_day->from, TimeUnit::Month, months).from;
    const auto day = find_day(year_of(first), static_cast<int>(month_of(first)), number->number);
    if (!day || *day <= context.earlier_day->from) continue;
    if (context.published && *day > *context.published) return std::nullopt;
    return found_earlier({*day, *day}, Precision::OneDay, number->end);
  }
  return std::nullopt;
}

// Which word of "ese mismo día" the noun is, and what follows all of it.
struct NamedAgain {
  std::size_t noun;
  std::size_t end;
};

std::optional<NamedAgain> find_named_again(const DatedWords& words, std::size_t at) {
  const bool that = words.is(at, DateRole::That);
  const bool points = that || words.is(at, DateRole::This);
  if (points && words.is(at + 1, DateRole::Same)) return NamedAgain{at + 2, at + 3};
  if (that || words.is(at, DateRole::Same)) return NamedAgain{at + 1, at + 2};
  if (named_unit(words, at) && words.is(at + 1, DateRole::Same)) return NamedAgain{at, at + 2};
  const bool there = words.gap(at + 2) == Gap::Hyphen && words.folded(at + 2) == "la";
  if (points && there) return NamedAgain{at + 1, at + 3};
  return std::nullopt;
}

// le même jour, ce jour-là, ese mismo día, اليوم نفسه, همان روز.
std::optional<FoundDate> read_same_unit(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<NamedAgain> again = find_named_again(words, at);
  if (!again || !words.spaced(at + 1)) return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, again->noun);
  if (!unit || *unit == TimeUnit::Hour || words.word_number(again->noun) > 0) return std::nullopt;
  const auto& before = *unit == TimeUnit::OneDay ? context.earlier_day : context.earlier;
  if (!before) return std::nullopt;
  return found_earlier(own_unit_span(words, before->from, *unit, 0), precision_of(*unit),
                       again->end);
}

std::optional<Count> read_count_of_units(const DatedWords& words, std::size_t at) {
  const std::optional<TimeUnit> dual = named_unit(words, at);
  if (dual && words.word_number(at) == 2) return Count{2, *dual, at + 1};
  const bool digits = words.digits(at) > 0 && words.digits(at) < 4 && words.number(at) > 0;
  if (!digits && !words.is(at, DateRole::Number)) return std::nullopt;
  const std::optional<TimeUnit> unit = named_unit(words, at + 1);
  if (!unit || *unit == TimeUnit::Hour || !words.spaced(at + 1)) return std::nullopt;
  return Count{digits ? words.number(at) : words.word_number(at), *unit, at + 2};
}

struct Direction {
  int step;
  std::size_t end;
};

// plus tard, après, más tarde, después, بعد.
std::optional<Direction> read_direction(const DatedWords& words, std::size_t at) {
  if (!words.spaced(at)) return std::nullopt;
  const std::string_view word = words.folded(at), next = words.folded(at + 1);
  if (word == "plus" && (next == "tard" || next == "tot"))
    return Direction{next == "tard" ? 1 : -1, at + 2};
  if (word == "mas" && (next == "tarde" || next == "temprano"))
    return Direction{next == "tarde" ? 1 : -1, at + 2};
  if (words.is(at, DateRole::Later)) return Direction{1, at + 1};
  if (words.is(at, DateRole::Earlier)) return Direction{-1, at + 1};
  return std::nullopt;
}

std::optional<FoundDate> found_counted(const DateContext& context, const Count& count, int step,
                                       std::size_t end) {
  // Days count from a day, months from any date.
  const bool of_days = count.unit == TimeUnit::OneDay || count.unit == TimeUnit::Week;
  std::optional<DateSpan> before = of_days ? context.earlier_day : day_before(context);
  if (!before && !context.earlier && step < 0 && context.published)
    before = DateSpan{*context.published, *context.published};
  if (!before) return std::nullopt;
  const Day from = step > 0 ? before->to : before->from;
  const DateSpan span = own_unit_span(context.words, from, count.unit, step * count.number);
  if (context.published && span.from > *context.published) return std::nullopt;
  return found_earlier(span, precision_of(count.unit), end);
}

// deux jours plus tard, tres semanas después, دو روز بعد.
std::optional<FoundDate> read_counted_beside(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Count> count = read_count_of_units(words, at);
  if (!count) return std::nullopt;
  const std::optional<Direction> direction = read_direction(words, count->end);
  if (!direction || leans_on_event(words, direction->end)) return std::nullopt;
  return found_counted(context, *count, direction->step, direction->end);
}

FoundDate found_ahead(const DateContext& context, const Count& count, std::size_t end) {
  const DateSpan span = own_unit_span(context.words, *context.published, count.unit, count.number);
  return {span, precision_of(count.unit), DateKind::Date, end, DateAnchor::Published};
}

// يومين, "ذلك بيومين", "ذلك بأسبوع": what stands behind "after" and "before".
std::optional<Count> read_arabic_count(const DatedWords& words, std::size_t at) {
  if (words.folded(at) != "ذلك") return read_count_of_units(words, at);
  if (const auto count = read_count_of_units(words, at + 1)) return count;
  const std::optional<TimeUnit> one = named_unit(words, at + 1);
  if (!one || *one == TimeUnit::Hour) return std::nullopt;
  return Count{1, *one, at + 2};
}

// بعد يومين, بعد ذلك بيومين, قبل ذلك بأسبوع: with the direction in front.
std::optional<FoundDate> read_arabic_counted(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() != "ar") return std::nullopt;
  const bool after = words.is(at, DateRole::PrefixAfter);
  const bool of_that = words.folded(at + 1) == "ذلك";
  if (!after && !(of_that && words.is(at, DateRole::PrefixAgo))) return std::nullopt;
  const std::optional<Count> count = read_arabic_count(words, at + 1);
  if (!count || leans_on_event(words, count->end)) return std::nullopt;
  const bool ahead = after && !of_that && context.published &&
                     tense_around(words, at, count->end) == Tense::Future;
  if (ahead) return found_ahead(context, *count, count->end);
  return found_counted(context, *count, after ? 1 : -1, count->end);
}

// قبل عام, منذ أسبوع; "منذ عام 2014" and "قبل يوم الجمعة" are others.
std::optional<FoundDate> read_arabic_one_ago(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() != "ar" || !words.is(at, DateRole::PrefixAgo)) return std::nullopt;
  if (!context.published || !words.spaced(at + 1)) return std::nullopt;
  // قبل نحو شهر
  const bool about = words.is(at + 1, DateRole::Quantity) && words.spaced(at + 2);
  const std::size_t unit_word = about ? at + 2 : at + 1;
  const std::string_view noun = words.folded(unit_word);
  if (noun != "يوم" && noun != "اسبوع" && noun != "شهر" && noun != "عام" && noun != "سنه")
    return std::nullopt;
  const std::size_t end = unit_word + 1;
  const bool named = words.is(end, DateRole::Weekday) || words.digits(end) > 0 ||
                     words.is(end, DateRole::Of) || read_month(words, end) ||
                     words.is(end, DateRole::DayName);
  if (named && words.spaced(end)) return std::nullopt;
  const TimeUnit unit = *named_unit(words, unit_word);
  return FoundDate{unit_span(*context.published, unit, -1), precision_of(unit), DateKind::Date, end,
                   DateAnchor::Published};
}

// dans deux semaines, dentro de tres meses, دو هفته دیگر: counted from the publication.
std::optional<FoundDate> read_counted_ahead(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || words.language() == "ar") return std::nullopt;
  const bool prefixed = words.is(at, DateRole::PrefixAfter) && words.spaced(at + 1);
  const std::size_t of = prefixed && words.is(at + 1, DateRole::Of) ? at + 2 : at + 1;
  const std::optional<Count> count = read_count_of_units(words, prefixed ? of : at);
  if (!count) return std::nullopt;
  if (prefixed) return found_ahead(context, *count, count->end);
  if (words.folded(count->end) != "ديگر") return std::nullopt;  // As fold() writes دیگر.
  return found_ahead(context, *count, count->end + 1);
}

}  // namespace

std::span<const DateReader> beside_another_readers() {
  static constexpr std::array<DateReader, 8> kReaders = {
      read_day_alone, read_arabic_one_ago, read_next_day_word,  read_unit_beside,
      read_same_unit, read_counted_beside, read_arabic_counted, read_counted_ahead};
  return kReaders;
}

}  // namespace corpus
