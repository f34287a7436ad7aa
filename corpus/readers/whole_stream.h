#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

#include "corpus/readers/file_sink.h"

namespace corpus {

// All of the stream, or a little over `most` bytes when there is more.
std::string read_blocks(std::istream& in, std::size_t most);

// Of a document that is read at once, in bytes.
inline constexpr std::size_t kLongestDocument = std::size_t{256} << 20;

// All of the stream, for formats that are read at once; a stream that breaks off is noted. Nothing,
// with the reason, when it is longer than `most`.
std::optional<std::string> read_whole(std::istream& in, const FileSink& out, std::size_t most,
                                      std::string too_long);
// The same when it is longer than a report may be.
std::optional<std::string> read_whole(std::istream& in, const FileSink& out);

}  // namespace corpus
