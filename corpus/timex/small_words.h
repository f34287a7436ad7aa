#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/calendar.h"
#include "corpus/timex/dated_words.h"

// What the small words around a unit of time say.
namespace corpus {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The unit that a word with that role names.
TimeUnit unit_at(const DatedWords& words, std::size_t at);
// Whether the word names this unit: année, سال.
bool names_unit(const DatedWords& words, std::size_t at, TimeUnit unit);
// Behind "of", "the" or both.
std::size_t after_of_and_the(const DatedWords& words, std::size_t at);
// 0 for "this", -1 for "last", 1 for "next".
std::optional<int> pointed_offset(const DatedWords& words, std::size_t at);
// Early, mid, late.
std::optional<Third> named_third(const DatedWords& words, std::size_t at);

// The unit that lies `offset` units from the one of this day, as the language counts months and
// years.
DateSpan own_unit_span(const DatedWords& words, Day day, TimeUnit unit, int offset);

}  // namespace corpus
