#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/dateline.h"
#include "corpus/timex/speech.h"

namespace corpus {

// A day that "yesterday" counts from, and what told it.
struct LeaningDay {
  std::optional<Day> day;
  DateAnchor anchor = DateAnchor::Published;
};

// Which day the expressions of a text lean on: that of its publication or its dateline, and inside
// quoted speech the day of speaking where the text says it.
class LeaningDays {
 public:
  // `words` must outlive the object.
  LeaningDays(const DatedWords& words, std::optional<Day> published);

  // To be asked of the words in order.
  LeaningDay at(const DateContext& context, std::size_t word);

 private:
  LeaningDay outside_;
  // The word behind the dateline, whose own day leans on the publication.
  std::size_t dateline_end_ = 0;
  std::optional<Day> published_;
  std::vector<Quotation> quotations_;
  std::size_t next_ = 0;
  // Of the quotation at `next_`, once looked for.
  std::optional<std::size_t> looked_at_;
  std::optional<Day> spoken_;
};

}  // namespace corpus
