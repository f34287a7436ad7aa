#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// The day that a short text says and nothing else: "2022-10-20T10:00Z", "20 October 2022",
// "Thursday, 20 Oct 2022, 10:30 GMT", "Geneva, 20 October 2022". Of the years 1900 to 2100. Nothing
// when it has no year, and for "05/04/2022", which may be two days. `language` is an ISO 639 code.
std::optional<Day> parse_written_day(std::string_view text, std::string_view language);

}  // namespace corpus
