#pragma once

#include <optional>

#include "corpus/dates.h"

// Counting in days, weeks, months and the rest. Weeks run Monday to Sunday.
namespace corpus {

enum class TimeUnit { Hour = 1, OneDay, Week, Weekend, Month, Quarter, Year, Decade, Century };

int year_of(Day day);
unsigned month_of(Day day);
// 1 (Monday) to 7 (Sunday).
int weekday_of(Day day);
// The last such weekday up to a day, and the first one from a day on; the day itself may be it.
Day last_weekday(int weekday, Day until);
Day next_weekday(int weekday, Day from);

// Nothing when there is no such day.
std::optional<Day> find_day(int year, int month, int day);
// Of the Persian calendar.
std::optional<Day> find_jalali_day(int year, int month, int day);
std::optional<DateSpan> find_jalali_month(int year, int month);
DateSpan jalali_year_span(int year);
int jalali_year_of(Day day);
// Its seasons are its quarters, from spring on.
DateSpan jalali_quarter_span(int year, int quarter);
// As unit_span, with months, quarters, years and decades of the Persian calendar.
DateSpan jalali_unit_span(Day day, TimeUnit unit, int offset);

// Quarter 1 to 4.
DateSpan quarter_span(int year, int quarter);
// Season 1 (spring) to 4 (winter, which ends in the next year), of the northern half.
DateSpan season_span(int year, int season);

// The same day `count` units on, or the last of its month; hours count as started days.
Day moved(Day day, TimeUnit unit, int count);
// The calendar week, month, … that lies `offset` units from the one of this day.
DateSpan unit_span(Day day, TimeUnit unit, int offset);
Precision precision_of(TimeUnit unit);

// A part of a span: its first, middle or last third; of a month 1-10, 11-20 and the rest.
enum class Third { First, Middle, Last };
DateSpan third_of(const DateSpan& span, Third third);

}  // namespace corpus
