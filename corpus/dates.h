#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Days and spans of days as plain values. What a text says about them is found by date_mentions.h.
namespace corpus {

// Day of the proleptic Gregorian calendar; years 1 to 9999.
using Day = std::chrono::sys_days;

// Both ends are inside.
struct DateSpan {
  Day from;
  Day to;
  auto operator<=>(const DateSpan&) const = default;
};

enum class Precision : std::uint8_t { OneDay, Week, Month, Quarter, Season, Year, Decade, Range };
enum class DateKind : std::uint8_t { Date, Duration, Vague };

// What tells which days an expression means.
enum class DateAnchor : std::uint8_t {
  Itself,     // it names them: 19 October 2022
  Published,  // the day of publication: yesterday
  Dateline,   // the day in the dateline of the report
  Earlier,    // the date before it in the text: two days later
  Spoken,     // the day on which a quotation was spoken
  Story,      // the time that the text tells of: 3 September, in an account of 1939
};

std::string_view name_of(Precision precision);  // "day", "week", …
std::string_view name_of(DateKind kind);        // "date", "duration", "vague"
std::string_view name_of(DateAnchor anchor);    // "itself", "published", …
std::optional<DateAnchor> parse_date_anchor(std::string_view name);
std::optional<Precision> parse_precision(std::string_view name);
std::optional<DateKind> parse_date_kind(std::string_view name);

// Strictly YYYY-MM-DD and a day that exists.
std::optional<Day> parse_day(std::string_view text);
// YYYY-MM-DD.
std::string to_string(Day day);

DateSpan month_span(int year, unsigned month);
DateSpan year_span(int year);
// "2022", "2022-10" or "2022-10-20".
std::optional<DateSpan> parse_date_span(std::string_view text);

// Days in the span, both ends counted.
int length_in_days(const DateSpan& span);
bool overlaps(const DateSpan& a, const DateSpan& b);

// Whether a report that talks about `mentioned` answers a question about `asked`: they overlap and
// `mentioned` is no longer than `asked`, or at most 16 days long. So "late August" answers each of
// its days, and "2022" only a year or more.
bool answers(const DateSpan& mentioned, const DateSpan& asked);

}  // namespace corpus
