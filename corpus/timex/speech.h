#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/timex/date_reading.h"

// Quoted speech: “We were hit yesterday,” he said on Monday.
namespace corpus {

// Words between marks of quotation, end exclusive.
struct Quotation {
  std::size_t first = 0;
  std::size_t end = 0;
};

// In order and apart. One that is not closed in its paragraph is none.
std::vector<Quotation> find_quotations(const DatedWords& words);

// The day on which it was spoken, where the sentence around it says so.
std::optional<Day> day_spoken(const DateContext& context, const Quotation& quotation);

}  // namespace corpus
