#pragma once

#include <cstddef>
#include <string_view>

namespace searcher {

// Bytes of the white space that stands at `at`: blanks of Unicode and control characters; 0 for
// anything else.
std::size_t white_space_at(std::string_view text, std::size_t at);

// The last place not after `at` where a character begins; the end of the text when `at` is beyond
// it.
std::size_t character_border(std::string_view text, std::size_t at);
// Where the character after the one at `at` begins.
std::size_t next_character(std::string_view text, std::size_t at);

}  // namespace searcher
