#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is an mbox: a line "From …" with a time, then a field of a
// head.
bool looks_like_mbox(std::string_view beginning);

// Many mails in one file, each below a line "From …". Holds one mail in memory at a time.
void read_mbox(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
