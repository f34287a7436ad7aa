#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "searcher/matches.h"
#include "searcher/passages.h"

namespace searcher {

// Up to `count` passages around the matches, in the order of the body and without overlap: each the
// one with most parts of the query that those chosen before do not show, then with most parts, then
// the earliest. `matches` are in order.
std::vector<Passage> best_passages(std::span<const Match> matches, const PassageCutter& cutter,
                                   std::size_t count);

}  // namespace searcher
