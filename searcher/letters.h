#pragma once

#include <string>
#include <string_view>

namespace searcher {

// The code points of a text; of what is no UTF-8 each byte is one.
std::u32string letters_of(std::string_view text);

}  // namespace searcher
