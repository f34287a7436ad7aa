#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file is Markdown by its name, or begins with a line "---" as front matter does.
bool looks_like_markdown(std::string_view beginning, std::string_view path);

// A text in Markdown, or any text below front matter: title, day and more from the fields above it,
// else the title from its first "# heading". The text stays as it is written.
void read_markdown(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
