#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/parts.h"

namespace corpus {

// A number that is a year by itself and no count, price, name or part of a longer number. The end
// is behind its year word.
std::optional<NumberRead> read_year_number(const DatedWords& words, std::size_t at);

// Two digits behind an apostrophe: '22.
std::optional<NumberRead> read_apostrophe_year(const DatedWords& words, std::size_t at);

// 2015-16, 2014–2016, 2014 to 2016; `joined_by_and` allows "(between) 2014 and 2016".
struct YearPair {
  int first = 0;
  int second = 0;
  std::size_t end = 0;
};
std::optional<YearPair> read_year_pair(const DatedWords& words, std::size_t at, bool joined_by_and);

// "in the year of our Lord two thousand twenty-five", as proclamations end.
std::optional<NumberRead> read_year_of_our_lord(const DatedWords& words, std::size_t at);

}  // namespace corpus
