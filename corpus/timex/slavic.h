#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"

// What the readers of Ukrainian and Russian dates share.
namespace corpus {

// The day that a year or a season without a number is seen from: of the story, else the
// publication.
std::optional<Day> day_of_telling(const DateContext& context);

// ж, же, самий: behind a pointing word.
bool is_emphasis(const DatedWords& words, std::size_t at);

// Whether the number before `end` counts the noun behind it: "1200 солдатів".
bool counts_noun(const DatedWords& words, std::size_t end);

// A four-digit number that the words around it show to be a year.
bool slavic_reads_year(const DatedWords& words, std::size_t at);

// Behind its preposition, or in a list: "у понеділок, вівторок і середу".
bool slavic_means_weekday(const DatedWords& words, std::size_t at);

// 1812-му, 1780-го року, 43-го року.
std::optional<NumberRead> read_year_with_ending(const DateContext& context, std::size_t at);

// Two digits are of the century told of.
int full_year(const DateContext& context, int number);

// 1930-х, 40-х років, "тридцятих років".
std::optional<FoundDate> read_slavic_decade(const DateContext& context, std::size_t at);
// XVIII століття, 18-го століття, у двадцятому столітті.
std::optional<FoundDate> read_slavic_century(const DateContext& context, std::size_t at);

// The year behind a day, month or season that a date before it in the text tells: "того ж року",
// "наступного року" of a story, "того ж 1941 року".
std::optional<NumberRead> read_year_of_story(const DateContext& context, std::size_t at);

// Whether the era before Christ follows: "490 року до н. е.".
bool is_before_christ(const DatedWords& words, std::size_t end);

}  // namespace corpus
