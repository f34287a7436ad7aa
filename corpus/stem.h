#pragma once

#include <string>
#include <string_view>

namespace corpus {

// Snowball stem of a folded word. `language` is an ISO 639 code; a language without a stemmer
// (Ukrainian, Persian) gives the word itself.
std::string stem(std::string_view folded, std::string_view language);

}  // namespace corpus
