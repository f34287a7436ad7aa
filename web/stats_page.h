#pragma once

#include <string_view>

#include "web/answer.h"
#include "web/html.h"

namespace web {

inline constexpr std::string_view kStatsPath = "/stats";

// What the index was made from, and which files could not be read, and why: as a page and for
// programs. `query` has `limit` and `cursor`. Each throws searcher::Unavailable.
Html stats_page(const Site& site, std::string_view query);
Answer stats_answer(const Site& site, std::string_view query);

}  // namespace web
