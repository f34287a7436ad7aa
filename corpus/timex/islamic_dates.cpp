#include <array>

#include "corpus/islamic_calendar.h"
#include "corpus/timex/date_reading.h"
#include "corpus/timex/small_words.h"

// Years with their era and dates in digits of the Islamic calendar: "1443 هـ", "15/9/1443 هـ".
// Its months are read with those of other calendars, in parts.cpp.
namespace corpus {
namespace {

bool is_era_behind(const DatedWords& words, std::size_t end) {
  const bool near = words.gap(end) == Gap::Glued || words.spaced(end);
  return near && words.is(end, DateRole::IslamicEra);
}

// هـ; "هجری قمری" and "للهجرة" of one or two words.
std::optional<std::size_t> after_islamic_era(const DatedWords& words, std::size_t end) {
  if (is_era_behind(words, end)) return end + 1;
  const bool general = words.spaced(end) && words.is(end, DateRole::YearWord);
  if (general && words.spaced(end + 1) && words.is(end + 1, DateRole::IslamicEra)) return end + 2;
  return std::nullopt;
}

bool is_year_noun(const DatedWords& words, std::size_t at) {
  return names_unit(words, at, TimeUnit::Year) && words.spaced(at + 1);
}

// [عام] 1443 هـ.
std::optional<FoundDate> read_islamic_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t number = is_year_noun(words, at) ? at + 1 : at;
  if (words.digits(number) != 4) return std::nullopt;
  const std::optional<std::size_t> end = after_islamic_era(words, number + 1);
  const std::optional<DateSpan> span = find_islamic_year(words.number(number));
  if (!end || !span) return std::nullopt;
  return FoundDate{*span, Precision::Year, DateKind::Date, *end};
}

// عام 2022م: the letter alone could be meters.
std::optional<FoundDate> read_year_with_glued_era(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!is_year_noun(words, at) || words.digits(at + 1) != 4) return std::nullopt;
  if (words.gap(at + 2) != Gap::Glued || !words.is(at + 2, DateRole::YearWord)) return std::nullopt;
  return FoundDate{year_span(words.number(at + 1)), Precision::Year, DateKind::Date, at + 3};
}

bool is_short_number(const DatedWords& words, std::size_t at) {
  return words.digits(at) == 1 || words.digits(at) == 2;
}

// 15/9/1443 هـ, 1443/9/15 هـ.
std::optional<FoundDate> read_islamic_digits(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const Gap gap = words.gap(at + 1);
  if ((gap != Gap::Slash && gap != Gap::Hyphen) || words.gap(at + 2) != gap) return std::nullopt;
  const bool year_first = words.digits(at) == 4;
  const std::size_t year = year_first ? at : at + 2;
  const std::size_t day = year_first ? at + 2 : at;
  if (words.digits(year) != 4 || !is_short_number(words, day) || !is_short_number(words, at + 1))
    return std::nullopt;
  const std::optional<std::size_t> end = after_islamic_era(words, at + 3);
  const std::optional<Day> found =
      find_islamic_day(words.number(year), words.number(at + 1), words.number(day));
  if (!end || !found) return std::nullopt;
  return FoundDate{{*found, *found}, Precision::OneDay, DateKind::Date, *end};
}

}  // namespace

std::span<const DateReader> islamic_date_readers() {
  static constexpr std::array<DateReader, 3> kReaders = {read_islamic_year, read_islamic_digits,
                                                         read_year_with_glued_era};
  return kReaders;
}

}  // namespace corpus
