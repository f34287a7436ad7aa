#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// The day of "2022-10-20" or of a moment as RFC 3339 and ISO 8601 write it,
// "2022-10-20T23:30-05:00": the day on the clock of whoever wrote it. Nothing when the day or the
// time is impossible.
std::optional<Day> parse_day_of_moment(std::string_view text);

}  // namespace corpus
