#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is dated text: white space, then "date NNNN-NN-NN".
bool looks_like_dated_text(std::string_view beginning);

// `date 2022-10-20 Using Iranian drones …`, one or many reports, each beginning on a line of its
// own. A first line that is followed by an empty line and does not end like a sentence is the
// headline. Holds one report in memory at a time.
void read_dated_text(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
