#pragma once

#include <optional>

#include "corpus/timex/date_reading.h"

namespace corpus {

// Follows which time a text tells of, so that "3 September" in an account of 1939 is of that year.
class Story {
 public:
  explicit Story(std::optional<Day> published) : published_(published) {}

  // A date of the text, and whether it stands in a heading.
  void add(const FoundDate& found, bool in_heading);
  // A heading without a date: what follows begins again where the dated one above it began.
  void begin_part();

  // A report of news needs more than one date of long ago to become a story.
  std::optional<Day> told() const;
  // The days that what is told lies in, as far as a heading or a bare year says.
  std::optional<DateSpan> within() const;

 private:
  bool shows_time(const FoundDate& found) const;
  bool is_aside(const FoundDate& found);
  void open_section(const DateSpan& span);

  std::optional<Day> published_;
  bool reported_news_ = false;
  int in_a_row_ = 0;
  Day last_;
  std::optional<DateSpan> section_;
  std::optional<DateSpan> year_;
  // A year far from the story, which the next date may show to be the new time of it.
  std::optional<Day> aside_;
};

// Whether the paragraph that the words from `first` up to `end` stand in is a heading.
bool is_in_heading(const DatedWords& words, std::size_t first, std::size_t end);
bool begins_heading(const DatedWords& words, std::size_t at);

}  // namespace corpus
