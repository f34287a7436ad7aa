#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/date_reading.h"

namespace corpus {

// The dates before a place in a text, from which "two days earlier" counts. A day that a relative
// clause or a quotation mentions ("Goma, which fell on Sunday") counts only within its sentence,
// and a look back ("two days earlier") not at all.
class EarlierDays {
 public:
  // To be told of the words in order, whenever one begins a sentence.
  void begin_sentence() { aside_.reset(); }
  void begin_paragraph() { in_paragraph_ = false; }
  void add(const DatedWords& words, std::size_t at, const FoundDate& found);

  std::optional<DateSpan> last() const { return last_; }
  // Whether this paragraph has a date yet.
  bool in_paragraph() const { return in_paragraph_; }
  // The last single day.
  std::optional<DateSpan> last_day() const { return aside_ ? aside_ : told_; }

 private:
  bool looks_back(const DateSpan& span) const;

  std::optional<DateSpan> last_;
  std::optional<DateSpan> told_;
  std::optional<DateSpan> aside_;
  bool in_paragraph_ = false;
};

}  // namespace corpus
