#pragma once

#include <cstddef>
#include <optional>

#include "corpus/dates.h"
#include "corpus/timex/dated_words.h"

// The line in which a report says where and when it was written: "KYIV, March 3 (Reuters) –".
namespace corpus {

struct Dateline {
  int month = 0;
  int day = 0;
  // Many agencies leave it out.
  std::optional<int> year;
  // The words that name the day, end exclusive.
  std::size_t first = 0;
  std::size_t end = 0;
};

// The dateline of a text, which stands at its beginning or at that of one of its first lines.
std::optional<Dateline> find_dateline(const DatedWords& words);

// The day of a dateline that names its year.
std::optional<Day> day_of(const Dateline& dateline);
// The day that a dateline without a year means, where one lies within three days of `published`.
std::optional<Day> day_near(const Dateline& dateline, Day published);

}  // namespace corpus
