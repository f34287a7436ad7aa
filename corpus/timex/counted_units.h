#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/small_words.h"

// Counts of units as several readers read them: "two days", "a few weeks".
namespace corpus {

struct Count {
  int number = 1;
  bool vague = false;
  std::size_t end = 0;
};

// two, 20, twenty-one, a, a few, a couple of.
std::optional<Count> read_count(const DatedWords& words, std::size_t at);

// A unit behind its count: "two days", "2-day".
bool is_joined_unit(const DatedWords& words, std::size_t at);
// Whether the unit is an English plural.
bool is_plural(const DatedWords& words, std::size_t at);
bool is_long_unit(TimeUnit unit);

struct Step {
  TimeUnit unit;
  int count;
};

// A step on from a day, as wide as its unit; decades and centuries are as wide as a year.
FoundDate found_back(const DatedWords& words, Day from, Step step, std::size_t end);

}  // namespace corpus
