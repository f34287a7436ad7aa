#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a PDF document.
bool looks_like_pdf(std::string_view beginning);

// A PDF document: its text as paragraphs, and the title that it gives itself. The day on which it
// was made is its day when neither its text nor its name says one. It is taken apart in a child
// process, bounded in time and memory.
void read_pdf(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
