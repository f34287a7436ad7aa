#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

#include "corpus/readers/file_sink.h"

namespace corpus {

// All of the stream, or a little over `most` bytes when there is more.
std::string read_blocks(std::istream& in, std::size_t most);

// All of the stream, for formats that are read at once; a stream that breaks off is noted. Nothing,
// with a note, when it is longer than a report may be.
std::optional<std::string> read_whole(std::istream& in, const FileSink& out);

}  // namespace corpus
