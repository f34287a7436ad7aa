#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace corpus {

// Where the sentences of a text end by the rules of Unicode (UAX #29), the end of the text among
// them: what ICU says, sooner.
std::vector<std::size_t> sentence_breaks(std::string_view text);

}  // namespace corpus
