#pragma once

#include <cstddef>
#include <optional>

#include "corpus/calendar.h"
#include "corpus/timex/dated_words.h"

// What the small words around a unit of time say.
namespace corpus {

// Whether the word names this unit: année, سال.
bool names_unit(const DatedWords& words, std::size_t at, TimeUnit unit);
// Behind "of", "the" or both.
std::size_t after_of_and_the(const DatedWords& words, std::size_t at);
// 0 for "this", -1 for "last", 1 for "next".
std::optional<int> pointed_offset(const DatedWords& words, std::size_t at);
// Early, mid, late.
std::optional<Third> named_third(const DatedWords& words, std::size_t at);

}  // namespace corpus
