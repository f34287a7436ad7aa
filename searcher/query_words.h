#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace searcher {

// The folded words of a piece of a query, in order; the same for these words joined by blanks.
std::vector<std::string> word_forms(std::string_view text);

}  // namespace searcher
