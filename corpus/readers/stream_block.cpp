#include "corpus/readers/stream_block.h"

#include <algorithm>
#include <string>

namespace corpus {

std::size_t read_block(std::istream& in, char* to, std::size_t most) {
  std::size_t filled = 0;
  // One refill at a time: a refill that fails takes nothing with it.
  while (filled < most && in.peek() != std::istream::traits_type::eof()) {
    const std::streamsize ready = std::max<std::streamsize>(1, in.rdbuf()->in_avail());
    const std::size_t some = std::min(most - filled, static_cast<std::size_t>(ready));
    in.read(to + filled, static_cast<std::streamsize>(some));
    filled += static_cast<std::size_t>(in.gcount());
  }
  return filled;
}

}  // namespace corpus
