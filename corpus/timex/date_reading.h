#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "corpus/calendar.h"
#include "corpus/timex/dated_words.h"

// What the readers of dates share. A reader looks for one class of expression that begins at a
// given word; it looks at a bounded number of words around it. To add a class, write a reader and
// name it in the list of its file.
namespace corpus {

// One end of a range, as a date of its own.
struct RangeEnd {
  DateSpan span;
  Precision precision = Precision::OneDay;
  DateKind kind = DateKind::Date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct FoundDate {
  DateSpan span;
  Precision precision = Precision::OneDay;
  DateKind kind = DateKind::Date;
  // The word after the expression.
  std::size_t end = 0;
  DateAnchor anchor = DateAnchor::Itself;
  // The other reading of 3/4/2022, where nothing tells the day from the month.
  std::optional<DateSpan> other = std::nullopt;
  // Of a range: its first and its last end.
  std::optional<std::array<RangeEnd, 2>> ends = std::nullopt;
  // Named by the way: says nothing of the time that the text tells of.
  bool is_aside = false;
};

struct DateContext {
  const DatedWords& words;
  std::optional<Day> published;
  // A day of the story that the text tells, where that is long before the publication.
  std::optional<Day> told = std::nullopt;
  // The days that what is told lies in, as far as a heading or a bare year says.
  std::optional<DateSpan> within = std::nullopt;
  // The date before this one in the text, and the word after it.
  std::optional<DateSpan> earlier = std::nullopt;
  std::size_t earlier_end = 0;
  // The last single day before this place in the text.
  std::optional<DateSpan> earlier_day = std::nullopt;
  // The date whose end is earlier_end.
  std::optional<FoundDate> previous = std::nullopt;
  // Whether there is an earlier date in this paragraph.
  bool earlier_in_paragraph = false;
};

using DateReader = std::optional<FoundDate> (*)(const DateContext& context, std::size_t at);

std::span<const DateReader> day_and_month_readers();  // day_and_month.cpp
std::span<const DateReader> year_readers();           // years.cpp
std::span<const DateReader> period_readers();         // periods.cpp
std::span<const DateReader> relative_day_readers();   // relative_days.cpp
std::span<const DateReader> relative_unit_readers();  // relative_units.cpp
std::span<const DateReader> range_readers();          // ranges.cpp
std::span<const DateReader> earlier_date_readers();   // earlier_dates.cpp
std::span<const DateReader> span_part_readers();      // span_parts.cpp
std::span<const DateReader> listed_date_readers();    // listed_dates.cpp
std::span<const DateReader> holiday_readers();        // holidays.cpp
std::span<const DateReader> told_day_readers();       // told_day.cpp
std::span<const DateReader> slavic_day_readers();     // slavic_days.cpp, Ukrainian and Russian
std::span<const DateReader> slavic_month_readers();   // slavic_months.cpp
std::span<const DateReader> slavic_period_readers();  // slavic_periods.cpp
std::span<const DateReader> slavic_year_readers();    // slavic_years.cpp
std::span<const DateReader> islamic_date_readers();   // islamic_dates.cpp
// Of French, Spanish, Arabic and Persian.
std::span<const DateReader> beside_another_readers();     // beside_another.cpp
std::span<const DateReader> parts_of_years_readers();     // parts_of_years.cpp
std::span<const DateReader> decade_readers();             // decades.cpp
std::span<const DateReader> century_readers();            // centuries.cpp
std::span<const DateReader> persian_date_readers();       // persian_dates.cpp
std::span<const DateReader> persian_range_readers();      // persian_dates.cpp
std::span<const DateReader> window_readers();             // windows.cpp
std::span<const DateReader> night_and_weekend_readers();  // nights_and_weekends.cpp

// The longest expression that any reader sees here.
std::optional<FoundDate> longest_date(const DateContext& context, std::size_t at);
// The same without ranges and without "since".
std::optional<FoundDate> longest_single_date(const DateContext& context, std::size_t at);
// The same without dates that are told by another one, such as "the day before 3 May".
std::optional<FoundDate> longest_named_date(const DateContext& context, std::size_t at);

}  // namespace corpus
