#pragma once

#include <cstddef>

#include "corpus/timex/dated_words.h"

namespace corpus {

// Whether four digits in an English text are a time of day: "between 1500 and 1700 on 19 October",
// "at 1830 GMT".
bool is_clock_time(const DatedWords& words, std::size_t at);

}  // namespace corpus
