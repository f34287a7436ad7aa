#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

// The dates that stand behind "published:" and "mentioned:".
namespace searcher {

// The ends of "..2022" and "2022..".
inline constexpr corpus::Day kFirstDay = std::chrono::year{1} / 1 / 1;
inline constexpr corpus::Day kLastDay = std::chrono::year{9999} / 12 / 31;

// By the clock of this machine, where it stands.
corpus::Day today();

// "2022", "2022-10", "2022-10-20"; two of them with ".." between, of which one may be missing; or a
// date in words of any language that reports are read in: "last week", "since February 2022",
// "минулого тижня". Words that count from the reader's day need `today`.
std::optional<corpus::DateSpan> parse_asked_span(std::string_view text,
                                                 std::optional<corpus::Day> today = std::nullopt);

}  // namespace searcher
