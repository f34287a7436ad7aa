#pragma once

#include <istream>

#include "corpus/readers/read_sink.h"

namespace corpus {

// A text without fields: one report, of the day that a line of it or the file's name says.
void read_plain_text(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
