#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is one compressed file: gzip, bzip2, xz, zstd, lz4, lzip, Z.
bool looks_like_compressed(std::string_view beginning);

// Reads what is compressed as a file of the same name, while it is unpacked.
void read_compressed(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
