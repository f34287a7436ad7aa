#pragma once

#include <optional>

#include "corpus/timex/date_reading.h"

namespace corpus {

// Where a date stands in its text.
struct DatePlace {
  bool in_heading = false;
  // Of its sentence: "In 1812 the army …" tells of 1812, "the treaty of 1812" need not.
  bool at_beginning = false;
};

DatePlace place_of(const DatedWords& words, std::size_t first, std::size_t end);

// Follows which time a text tells of, so that "3 September" in an account of 1939 is of that year.
class Story {
 public:
  explicit Story(std::optional<Day> published) : published_(published) {}

  void add(const FoundDate& found, DatePlace place);
  // A heading without a date: what follows begins again where the dated one above it began.
  void begin_part();

  // A report of news needs more than one date of long ago to become a story, and comes back to the
  // news soon. At a word of the text.
  std::optional<Day> told(std::size_t at) const;
  // The days that what is told lies in, as far as a heading or a bare year says.
  std::optional<DateSpan> within() const;

 private:
  bool shows_time(const FoundDate& found) const;
  bool is_recent(const FoundDate& found) const;
  void add_recent();
  bool is_aside(const FoundDate& found, DatePlace place) const;
  void open_section(const DateSpan& span);

  std::optional<Day> published_;
  bool reported_news_ = false;
  int in_a_row_ = 0;
  int recent_in_a_row_ = 0;
  Day last_;
  // The word behind it.
  std::size_t end_ = 0;
  // Whether it goes by years alone.
  bool in_years_ = true;
  std::optional<DateSpan> section_;
  int outside_in_a_row_ = 0;
  std::optional<DateSpan> year_;
};

// Whether a paragraph begins here that is a heading.
bool begins_heading(const DatedWords& words, std::size_t at);

}  // namespace corpus
