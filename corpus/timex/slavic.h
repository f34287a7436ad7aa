#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/date_reading.h"

// What the readers of Ukrainian and Russian dates share.
namespace corpus {

bool is_slavic(const DatedWords& words);

// "90-х", "тридцятих років" and "першій половині" have these behind them in many cases.
bool is_unit_at(const DatedWords& words, std::size_t at, TimeUnit unit);

// The day that a year or a season without a number is seen from: of the story, else the
// publication.
std::optional<Day> day_of_telling(const DateContext& context);

// Whether the number before `end` counts the noun behind it: "1200 солдатів".
bool counts_noun(const DatedWords& words, std::size_t end);

// A four-digit number that the words around it show to be a year.
bool slavic_reads_year(const DatedWords& words, std::size_t at);

// Whether the era before Christ follows: "490 року до н. е.".
bool is_before_christ(const DatedWords& words, std::size_t end);

}  // namespace corpus
