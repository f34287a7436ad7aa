#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is JSONL: white space, then "{".
bool looks_like_jsonl(std::string_view beginning);

// One object a line: id, title, body, published, source, url, language, facets, mentioned; all but
// body optional. A line that cannot be read is noted and the rest goes on. Holds one line in memory
// at a time.
void read_jsonl(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
