#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// The day of publication on a line of its own near the top of a text, or on a part of one between
// upright strokes: "Published: 2022-10-20", or only "20 October 2022" where no other line is
// another day, as in a chronology.
std::optional<Day> find_day_line(std::string_view text, std::string_view language);

// Whether a line says a day and nothing else.
bool is_day_line(std::string_view line, std::string_view language);

}  // namespace corpus
