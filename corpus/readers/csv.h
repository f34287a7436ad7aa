#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a table: a header with a column of text, and rows of as
// many values, parted by ",", ";", "|" or tabs. One called .csv or .tsv is taken for a table
// anyway.
bool looks_like_csv(std::string_view beginning, const InputFile& file);

// A report a row, its columns known by their names (csv_columns.h). A row that cannot be read is
// noted and the rest goes on. Holds one row in memory at a time.
void read_csv(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
