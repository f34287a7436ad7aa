#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"

// Spans up to the publication or from it on, with the direction behind the noun, and units to
// come: "سه هفته گذشته", "الأشهر الثلاثة الماضية", "la semana que viene", "el pasado mes de mayo".
namespace corpus {
namespace {

struct Counted {
  TimeUnit unit = TimeUnit::OneDay;
  int number = 0;
  std::size_t end = 0;
};

FoundDate found_published(const DateSpan& span, Precision precision, std::size_t end) {
  return {span, precision, DateKind::Date, end, DateAnchor::Published};
}

std::optional<int> count_at(const DatedWords& words, std::size_t at) {
  if (words.digits(at) > 0 && words.digits(at) < 4 && words.number(at) > 0) return words.number(at);
  return words.is(at, DateRole::Number) ? std::optional(words.word_number(at)) : std::nullopt;
}

// سه هفته, الأشهر الثلاثة, الأسبوعين.
std::optional<Counted> read_counted(const DatedWords& words, std::size_t at) {
  const bool noun_first = words.is(at, DateRole::Unit);
  const std::size_t noun = noun_first ? at : at + 1;
  if (!words.is(noun, DateRole::Unit) || !words.spaced(at + 1)) return std::nullopt;
  const auto unit = unit_at(words, noun);
  if (noun_first && words.word_number(at) == 2) return Counted{unit, 2, at + 1};
  // الساعات الـ24
  const std::size_t article = noun_first && words.folded(at + 1) == "ال" ? 1 : 0;
  const std::optional<int> count = count_at(words, noun_first ? at + 1 + article : at);
  if (!count) return std::nullopt;
  return Counted{unit, *count, at + 2 + article};
}

std::optional<FoundDate> read_window(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published) return std::nullopt;
  const std::optional<Counted> counted = read_counted(words, at);
  if (!counted || !words.spaced(counted->end)) return std::nullopt;
  // "سه سال پیش" and "سه سال بعد" are a point in time.
  if (words.is(counted->end, DateRole::Ago) || words.is(counted->end, DateRole::Later))
    return std::nullopt;
  const bool past =
      words.is(counted->end, DateRole::Last) || words.is(counted->end, DateRole::Past);
  if (!past && !words.is(counted->end, DateRole::Next)) return std::nullopt;
  const Day now = *context.published;
  const Day other = moved(now, counted->unit, past ? -counted->number : counted->number);
  return FoundDate{past ? DateSpan{other, now} : DateSpan{now, other}, Precision::Range,
                   DateKind::Duration, counted->end + 1, DateAnchor::Published};
}

// la semana que viene, el lunes que viene.
std::optional<FoundDate> read_coming(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || words.language() != "es") return std::nullopt;
  if (words.folded(at + 1) != "que" || words.folded(at + 2) != "viene") return std::nullopt;
  if (words.is(at, DateRole::Weekday)) {
    const int ahead = (words.value(at) - weekday_of(*context.published) + 7) % 7;
    const Day day = *context.published + std::chrono::days{ahead == 0 ? 7 : ahead};
    return found_published({day, day}, Precision::OneDay, at + 3);
  }
  if (!words.is(at, DateRole::Unit)) return std::nullopt;
  const auto unit = unit_at(words, at);
  return found_published(unit_span(*context.published, unit, 1), precision_of(unit), at + 3);
}

// el pasado mes de mayo, el próximo mes de junio: the month by its name, not the one before.
std::optional<FoundDate> read_pointed_noun_and_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool last = words.is(at, DateRole::Last);
  if (!context.published || (!last && !words.is(at, DateRole::Next))) return std::nullopt;
  if (!words.is(at + 1, DateRole::Unit) || !words.is(at + 2, DateRole::Of)) return std::nullopt;
  if (words.value(at + 1) != static_cast<int>(TimeUnit::Month)) return std::nullopt;
  const std::optional<MonthRead> month = read_month(words, at + 3);
  if (!month || month->calendar != Calendar::Gregorian) return std::nullopt;
  const int now = static_cast<int>(month_of(*context.published));
  const int year = year_of(*context.published) +
                   (last ? (month->month < now ? 0 : -1) : (month->month > now ? 0 : 1));
  return found_published(month_span(year, static_cast<unsigned>(month->month)), Precision::Month,
                         month->end);
}

// The last such date before the publication, or the first one behind it.
std::optional<DateSpan> nearest_on_side(DateParts parts, Day published, int side) {
  const int this_year = year_in(parts.calendar, published);
  for (const int years : {-1, 0, 1, 2}) {
    parts.year = this_year + side * years;
    const auto found = span_of(parts, {published, std::nullopt, Tense::Unknown});
    const bool behind = found && (side > 0 ? found->from > published : found->to < published);
    if (behind) return found;
  }
  return std::nullopt;
}

// le 3 mai dernier, el 3 de mayo pasado, 24 شباط الماضي, اسفند گذشته.
std::optional<FoundDate> read_pointed_date(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published) return std::nullopt;
  const std::optional<DateParts> parts = read_date_parts(words, at, context.published);
  if (!parts || parts->year || !words.spaced(parts->end)) return std::nullopt;
  if (!parts->day && parts->calendar != Calendar::Persian) return std::nullopt;
  const std::optional<int> side = pointed_offset(words, parts->end);
  if (!side || *side == 0) return std::nullopt;
  const auto found = nearest_on_side(*parts, *context.published, *side);
  if (!found) return std::nullopt;
  return found_published(*found, parts->day ? Precision::OneDay : Precision::Month, parts->end + 1);
}

// How far "este mes", "الشهر الماضي" is from the month of the publication.
std::optional<int> pointed_month_offset(const DatedWords& words, std::size_t at) {
  if (!words.spaced(at) || !words.spaced(at + 1)) return std::nullopt;
  if (names_unit(words, at, TimeUnit::Month)) return pointed_offset(words, at + 1);
  return names_unit(words, at + 1, TimeUnit::Month) ? pointed_offset(words, at) : std::nullopt;
}

// The month behind a day: behind "of", or right behind a Persian ordinal.
std::optional<std::size_t> after_of(const DatedWords& words, std::size_t at, std::size_t end) {
  if (!words.spaced(end)) return std::nullopt;
  if (words.is(end, DateRole::Of)) return end + 1;
  const bool ordinal = words.language() == "fa" && words.digits(at) == 0;
  return ordinal ? std::optional(end) : std::nullopt;
}

// "el 15 de este mes", "الأول من الشهر الجاري", "پانزدهم ماه جاری".
std::optional<FoundDate> read_day_of_pointed_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published) return std::nullopt;
  const std::optional<NumberRead> day = read_day_number(words, at);
  const auto month = day ? after_of(words, at, day->end) : std::nullopt;
  const auto offset = month ? pointed_month_offset(words, *month) : std::nullopt;
  if (!offset) return std::nullopt;
  const DateSpan span = own_unit_span(words, *context.published, TimeUnit::Month, *offset);
  const Day found = span.from + std::chrono::days{day->number - 1};
  if (found > span.to) return std::nullopt;
  return found_published({found, found}, Precision::OneDay, *month + 2);
}

}  // namespace

std::span<const DateReader> window_readers() {
  static constexpr std::array<DateReader, 5> kReaders = {
      read_window, read_coming, read_pointed_date, read_day_of_pointed_month,
      read_pointed_noun_and_month};
  return kReaders;
}

}  // namespace corpus
