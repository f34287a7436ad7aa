#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is a document of an office program (DOCX, ODT, XLSX, …), which
// is a zip archive of files known by their names.
bool looks_like_office(std::string_view beginning);

// A text document, DOCX or ODT: headings, paragraphs, tables and notes, and the title that it gives
// itself. The day on which it was made is its day when neither its text nor its name says one.
// Spreadsheets and slides are noted as lost.
void read_office(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
