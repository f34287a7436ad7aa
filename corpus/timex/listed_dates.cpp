#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/verb_group.h"

// English dates that go on with the one before them: "October 10 and 11", "the 70s and 80s".
namespace corpus {
namespace {

// Whether the word stands behind ", " or " and " right behind the last date.
bool continues_list(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.read_as_english() || !context.previous) return false;
  const std::size_t end = context.previous->end;
  if (end == at) return words.gap(at) == Gap::Comma;
  return end + 1 == at && words.is(end, DateRole::And) && words.spaced(at);
}

// "October 10 and 11 people": the number counts what comes next.
bool ends_list_item(const DatedWords& words, std::size_t end) {
  if (!words.spaced(end)) return words.gap(end) != Gap::Glued && words.gap(end) != Gap::Hyphen;
  return words.is(end, DateRole::And) || words.is(end, DateRole::On) ||
         words.is(end, DateRole::In) || words.folded(end) == "at" || is_auxiliary(words, end);
}

// October 10, [11] and [12].
std::optional<FoundDate> read_listed_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.digits(at) == 0 || !continues_list(context, at)) return std::nullopt;
  const FoundDate& before = *context.previous;
  const bool day_last = words.digits(before.end - 1) == 1 || words.digits(before.end - 1) == 2 ||
                        words.is(before.end - 1, DateRole::DaySuffix);
  if (before.precision != Precision::OneDay || !day_last) return std::nullopt;
  const std::optional<NumberRead> number = read_day_number(words, at);
  if (!number || !ends_list_item(words, number->end)) return std::nullopt;
  const std::optional<Day> day = find_day(
      year_of(before.span.from), static_cast<int>(month_of(before.span.from)), number->number);
  if (!day || *day <= before.span.from) return std::nullopt;
  return FoundDate{{*day, *day}, Precision::OneDay, DateKind::Date, number->end, before.anchor};
}

// the 1970s and [80s].
std::optional<FoundDate> read_listed_decade(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.digits(at) != 2 || !continues_list(context, at)) return std::nullopt;
  const FoundDate& before = *context.previous;
  const bool suffixed = words.folded(at + 1) == "s" && words.gap(at + 1) == Gap::Glued;
  if (before.precision != Precision::Decade || !suffixed) return std::nullopt;
  const int year = year_of(before.span.from) / 100 * 100 + words.number(at);
  if (year % 10 != 0 || year <= year_of(before.span.from)) return std::nullopt;
  return FoundDate{{year_span(year).from, year_span(year + 9).to},
                   Precision::Decade,
                   DateKind::Date,
                   at + 2,
                   before.anchor};
}

}  // namespace

std::span<const DateReader> listed_date_readers() {
  static constexpr std::array<DateReader, 2> kReaders = {read_listed_day, read_listed_decade};
  return kReaders;
}

}  // namespace corpus
