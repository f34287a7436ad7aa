#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Counts up when a file would be read otherwise than before: files known to an index are then read
// again.
inline constexpr std::uint64_t kReadersVersion = 1;

// Reads a stream with the reader that its content asks for, whatever its name.
void read_stream(std::istream& in, const InputFile& file, const ReadSink& sink);

// Reads a file; one that cannot be opened or read is noted as lost.
void read_file(const std::filesystem::path& path, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
