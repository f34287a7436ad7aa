#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// The day that a file's name begins with or holds: "2022-10-20-title.txt", "20221020_title.txt",
// "20-10-2022.txt"; else that of the folders above it: "2022/10/20/title.txt". Of the years 1900 to
// 2100; "05-04-2022", which may be two days, is none, and so are two days that differ.
std::optional<Day> find_day_in_path(std::string_view path);

}  // namespace corpus
