#pragma once

#include <cstddef>
#include <optional>

#include "corpus/calendar.h"
#include "corpus/timex/dated_words.h"
#include "corpus/timex/tense.h"

// A date as a writer gives it, in parts: "19 October", "October 2022", "19.10.2022".
namespace corpus {

enum class Calendar { Gregorian, Persian, Islamic };

struct DateParts {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  Calendar calendar = Calendar::Gregorian;
  // The word after it.
  std::size_t end = 0;
  // What the year leans on where there is one: "last year" on the publication.
  DateAnchor year_anchor = DateAnchor::Itself;
  // Whether nothing tells the day from the month: 3/4/2022.
  bool either_order = false;
};

struct NumberRead {
  int number = 0;
  std::size_t end = 0;
  DateAnchor anchor = DateAnchor::Itself;
};

struct MonthRead {
  int month = 0;
  Calendar calendar = Calendar::Gregorian;
  std::size_t end = 0;
};

// The name of a month, of a word or two, with a second name of the same month behind a slash.
std::optional<MonthRead> read_month(const DatedWords& words, std::size_t at);

// "the third" by its word or words: الحادي والعشرين, بیست و یکم. In ordinals.cpp.
std::optional<NumberRead> read_ordinal(const DatedWords& words, std::size_t at);

// Of the Islamic calendar alone: islamic_months.cpp.
std::optional<MonthRead> read_islamic_month(const DatedWords& words, std::size_t at);

// The number of a day with its ending: 19, 19th; "Fourth" of July only when a month follows.
std::optional<NumberRead> read_day_number(const DatedWords& words, std::size_t at);

// A date that names at least its month, or is written in digits alone. `published` is needed for
// "last year" in place of a year.
std::optional<DateParts> read_date_parts(const DatedWords& words, std::size_t at,
                                         std::optional<Day> published);

// Four digits behind a day or month, and their year word: ", 2022", "2022 року", "of last year".
std::optional<NumberRead> read_following_year(const DatedWords& words, std::size_t at,
                                              std::optional<Day> published,
                                              Calendar calendar = Calendar::Gregorian);

// Dates of digits alone: digits.cpp.
std::optional<DateParts> read_digits_date(const DatedWords& words, std::size_t at);

// The year of the calendar in which a day lies.
int year_in(Calendar calendar, Day day);

// What a date without a year leans on.
struct YearHint {
  std::optional<Day> published;
  // A day of the story that the text tells, where that is long before the publication.
  std::optional<Day> told;
  Tense tense = Tense::Unknown;
  // The days that what is told lies in, where that is known.
  std::optional<DateSpan> within = std::nullopt;
  // Whether it cannot lie ahead of the publication.
  bool done = false;
};

// How far a day is from the time told of. A story goes on: going back counts twice.
long distance_in_story(Day day, Day told);

// The days meant. Without a year it is the one nearest to the story, else to the publication,
// leaning to the past; nothing when there is neither.
std::optional<DateSpan> span_of(const DateParts& parts, const YearHint& hint);
// What tells the days that span_of finds.
DateAnchor anchor_of(const DateParts& parts, const YearHint& hint);

}  // namespace corpus
