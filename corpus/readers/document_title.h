#pragma once

#include <string>
#include <string_view>

namespace corpus {

// The title that a document's own data gives; empty for one that the program which made it wrote
// there without being asked: "Microsoft Word - note.docx", "Untitled", the name of a file.
std::string title_of_document(std::string_view given);

}  // namespace corpus
