#include "corpus/calendar.h"

namespace corpus {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int kJalaliEpochYear = 979;  // Of the Gregorian year 1600.
constexpr Day kGregorianEpoch = std::chrono::sys_days{year{1600} / 1 / 1};
constexpr int kDaysToJalaliEpoch = 79;

year_month_day date_of(Day day) { return year_month_day{day}; }

Day month_later(Day day, int count) {
  const year_month_day date = date_of(day) + months{count};
  return date.ok() ? Day{date} : Day{date.year() / date.month() / last};
}

DateSpan months_span(int first_year, int first_month, int count) {
  const Day from = year{first_year} / first_month / 1;
  return {from, month_later(from, count) - days{1}};
}

int floor_to(int number, int step) { return number - ((number % step) + step) % step; }

// Leap years of the 33-year cycle before this year, counted from the epoch.
int jalali_leap_days(int years) { return years / 33 * 8 + (years % 33 + 3) / 4; }

bool is_jalali_leap(int y) {
  const int years = y - kJalaliEpochYear;
  return jalali_leap_days(years + 1) > jalali_leap_days(years);
}

int jalali_month_length(int y, int m) {
  if (m <= 6) return 31;
  return m < 12 || is_jalali_leap(y) ? 30 : 29;
}

bool is_jalali_year(int y) { return y >= kJalaliEpochYear && y <= 1500; }

// Months before this one in its year.
int jalali_month_of(Day day) {
  const int gone = length_in_days({jalali_year_span(jalali_year_of(day)).from, day}) - 1;
  return gone < 186 ? gone / 31 : 6 + (gone - 186) / 30;
}

}  // namespace

int year_of(Day day) { return static_cast<int>(date_of(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(date_of(day).month()); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }
Day last_weekday(int weekday, Day until) {
  return until - days{(weekday_of(until) - weekday + 7) % 7};
}
Day next_weekday(int weekday, Day from) {
  return from + days{(weekday - weekday_of(from) + 7) % 7};
}

std::optional<Day> find_day(int y, int m, int d) {
  if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
  const year_month_day date = year{y} / m / d;
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> find_jalali_day(int y, int m, int d) {
  if (!is_jalali_year(y) || m < 1 || m > 12 || d < 1) return std::nullopt;
  if (d > jalali_month_length(y, m)) return std::nullopt;
  const int years = y - kJalaliEpochYear;
  const int before_month = m <= 7 ? (m - 1) * 31 : (m - 1) * 30 + 6;
  return kGregorianEpoch +
         days{kDaysToJalaliEpoch + years * 365 + jalali_leap_days(years) + before_month + d - 1};
}

std::optional<DateSpan> find_jalali_month(int y, int m) {
  const std::optional<Day> first = find_jalali_day(y, m, 1);
  if (!first) return std::nullopt;
  return DateSpan{*first, *first + days{jalali_month_length(y, m) - 1}};
}

DateSpan jalali_year_span(int y) {
  const std::optional<Day> first = find_jalali_day(y, 1, 1);
  if (!first) return year_span(y + 621);
  return {*first, *first + days{is_jalali_leap(y) ? 365 : 364}};
}

int jalali_year_of(Day day) {
  const int y = year_of(day) - 621;
  return jalali_year_span(y).from <= day ? y : y - 1;
}

DateSpan jalali_quarter_span(int y, int quarter) {
  const std::optional<DateSpan> first = find_jalali_month(y, quarter * 3 - 2);
  const std::optional<DateSpan> last_one = find_jalali_month(y, quarter * 3);
  return first && last_one ? DateSpan{first->from, last_one->to} : quarter_span(y + 621, quarter);
}

DateSpan jalali_unit_span(Day day, TimeUnit unit, int offset) {
  const int y = jalali_year_of(day);
  if (unit == TimeUnit::Year) return jalali_year_span(y + offset);
  if (unit == TimeUnit::Decade) {
    const int first = floor_to(y, 10) + 10 * offset;
    return {jalali_year_span(first).from, jalali_year_span(first + 9).to};
  }
  if (unit != TimeUnit::Month && unit != TimeUnit::Quarter) return unit_span(day, unit, offset);
  const int a_year = unit == TimeUnit::Month ? 12 : 4;
  const int index = y * a_year + jalali_month_of(day) / (12 / a_year) + offset;
  const int there = index / a_year;
  const int part = index % a_year + 1;
  if (unit == TimeUnit::Quarter) return jalali_quarter_span(there, part);
  return find_jalali_month(there, part).value_or(unit_span(day, unit, offset));
}

DateSpan quarter_span(int y, int quarter) { return months_span(y, quarter * 3 - 2, 3); }
DateSpan season_span(int y, int season) { return months_span(y, season * 3, 3); }

Day moved(Day day, TimeUnit unit, int count) {
  switch (unit) {
    case TimeUnit::Hour:
      return day + days{(count + (count < 0 ? -23 : 23)) / 24};
    case TimeUnit::OneDay:
      return day + days{count};
    case TimeUnit::Week:
    case TimeUnit::Weekend:
      return day + days{7 * count};
    case TimeUnit::Month:
      return month_later(day, count);
    case TimeUnit::Quarter:
      return month_later(day, 3 * count);
    case TimeUnit::Year:
      return month_later(day, 12 * count);
    case TimeUnit::Decade:
      return month_later(day, 120 * count);
    case TimeUnit::Century:
      return month_later(day, 1200 * count);
  }
  return day;
}

DateSpan unit_span(Day day, TimeUnit unit, int offset) {
  const Day there = moved(day, unit, offset);
  const Day monday = there - days{weekday_of(there) - 1};
  const int y = year_of(there);
  switch (unit) {
    case TimeUnit::Hour:
    case TimeUnit::OneDay:
      return {there, there};
    case TimeUnit::Week:
      return {monday, monday + days{6}};
    case TimeUnit::Weekend:
      return {monday + days{5}, monday + days{6}};
    case TimeUnit::Month:
      return month_span(y, month_of(there));
    case TimeUnit::Quarter:
      return quarter_span(y, (static_cast<int>(month_of(there)) + 2) / 3);
    case TimeUnit::Year:
      return year_span(y);
    case TimeUnit::Decade:
      return months_span(floor_to(y, 10), 1, 120);
    case TimeUnit::Century:
      return months_span(floor_to(y - 1, 100) + 1, 1, 1200);
  }
  return {there, there};
}

Precision precision_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Hour:
    case TimeUnit::OneDay:
      return Precision::OneDay;
    case TimeUnit::Week:
      return Precision::Week;
    case TimeUnit::Month:
      return Precision::Month;
    case TimeUnit::Quarter:
      return Precision::Quarter;
    case TimeUnit::Year:
      return Precision::Year;
    case TimeUnit::Decade:
      return Precision::Decade;
    case TimeUnit::Weekend:
    case TimeUnit::Century:
      return Precision::Range;
  }
  return Precision::Range;
}

DateSpan third_of(const DateSpan& span, Third third) {
  const int length = length_in_days(span);
  const bool by_months = length > 300 && date_of(span.from).day() == std::chrono::day{1};
  const int part = by_months ? 4 : length >= 28 && length <= 31 ? 10 : length / 3;
  const auto cut = [&](int parts) {
    return by_months ? month_later(span.from, part * parts) : span.from + days{part * parts};
  };
  switch (third) {
    case Third::First:
      return {span.from, cut(1) - days{1}};
    case Third::Middle:
      return {cut(1), cut(2) - days{1}};
    case Third::Last:
      return {cut(2), span.to};
  }
  return span;
}

}  // namespace corpus
