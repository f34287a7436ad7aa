#pragma once

#include <istream>

#include "corpus/readers/read_sink.h"

namespace corpus {

// A text of unknown day: one undated report, with a note.
void read_plain_text(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
