#pragma once

#include <optional>

#include "corpus/dates.h"

// The Umm al-Qura calendar, the civil one of Saudi Arabia; years 1300 to 1500 (1882 to 2077).
// Safe to call from many threads.
namespace corpus {

// Nothing when there is no such day, month or year.
std::optional<Day> find_islamic_day(int year, int month, int day);
std::optional<DateSpan> find_islamic_month(int year, int month);
std::optional<DateSpan> find_islamic_year(int year);

// The year in which a day lies; the nearest one that is known for days outside all of them.
int islamic_year_of(Day day);

}  // namespace corpus
