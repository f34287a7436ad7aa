#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a WARC: "WARC/1.1".
bool looks_like_warc(std::string_view beginning);

// The web pages of a crawl, each with its address. Their day is one that the page or its address
// says, never that of the crawl. Holds one page in memory at a time.
void read_warc(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
