#pragma once

#include <cstddef>
#include <optional>

#include "corpus/calendar.h"
#include "corpus/timex/dated_words.h"
#include "corpus/timex/tense.h"

// A date as a writer gives it, in parts: "19 October", "October 2022", "19.10.2022".
namespace corpus {

struct DateParts {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  bool jalali = false;
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
  bool jalali = false;
  std::size_t end = 0;
};

// The name of a month, of a word or two, with a second name of the same month behind a slash.
std::optional<MonthRead> read_month(const DatedWords& words, std::size_t at);

// The number of a day with its ending: 19, 19th; "Fourth" of July only when a month follows.
std::optional<NumberRead> read_day_number(const DatedWords& words, std::size_t at);

// A date that names at least its month, or is written in digits alone. `published` is needed for
// "last year" in place of a year.
std::optional<DateParts> read_date_parts(const DatedWords& words, std::size_t at,
                                         std::optional<Day> published);

// Four digits behind a day or month, and their year word: ", 2022", "2022 року", "of last year".
std::optional<NumberRead> read_following_year(const DatedWords& words, std::size_t at,
                                              std::optional<Day> published);

// Dates of digits alone: digits.cpp.
std::optional<DateParts> read_digits_date(const DatedWords& words, std::size_t at);

// What a date without a year leans on.
struct YearHint {
  std::optional<Day> published;
  // A day of the story that the text tells, where that is long before the publication.
  std::optional<Day> told;
  Tense tense = Tense::Unknown;
  // Whether it cannot lie ahead of the publication.
  bool done = false;
};

// The days meant. Without a year it is the one nearest to the story, else to the publication,
// leaning to the past; nothing when there is neither.
std::optional<DateSpan> span_of(const DateParts& parts, const YearHint& hint);
// What tells the days that span_of finds.
DateAnchor anchor_of(const DateParts& parts, const YearHint& hint);

}  // namespace corpus
