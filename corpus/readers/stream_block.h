#pragma once

#include <cstddef>
#include <istream>

namespace corpus {

// Reads up to `most` bytes; how many. Unlike in.read(), what came before a failure is not lost; the
// stream is bad then.
std::size_t read_block(std::istream& in, char* to, std::size_t most);

}  // namespace corpus
