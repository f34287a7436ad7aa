#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a zip or tar archive.
bool looks_like_archive(std::string_view beginning);

// Reads each file of an archive as one of its own, with the id "ARCHIVE-ID/folder/file", while it
// is unpacked. Hidden ones are left out; what cannot be read is noted as lost, and the rest goes
// on.
void read_archive(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
