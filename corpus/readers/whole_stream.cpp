#include "corpus/readers/whole_stream.h"

#include <utility>

#include "corpus/readers/stream_block.h"

namespace corpus {

std::string read_blocks(std::istream& in, std::size_t most) {
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  std::string bytes;
  while (in.good() && bytes.size() <= most) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kBlock);
    bytes.resize(before + read_block(in, bytes.data() + before, kBlock));
  }
  return bytes;
}

std::optional<std::string> read_whole(std::istream& in, const FileSink& out, std::size_t most,
                                      std::string too_long) {
  std::string bytes = read_blocks(in, most);
  if (bytes.size() > most) {
    out.lose(0, std::move(too_long));
    return std::nullopt;
  }
  if (in.bad()) out.lose_rest(0);
  return bytes;
}

std::optional<std::string> read_whole(std::istream& in, const FileSink& out) {
  return read_whole(in, out, kMaxReport,
                    "The text is longer than 64 MiB and is left out: split it into shorter files.");
}

}  // namespace corpus
