#pragma once

#include <string>
#include <string_view>

#include "corpus/report.h"

namespace corpus {

// The title that a document's own data gives; empty for one that the program which made it wrote
// there without being asked: "Microsoft Word - note.docx", "Untitled", the name of a file.
std::string title_of_document(std::string_view given);

// Without a title, the headline of the text is it; a text that begins with the title loses it.
Report report_of_document(std::string title, std::string text);

}  // namespace corpus
