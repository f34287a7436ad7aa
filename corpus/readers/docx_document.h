#pragma once

#include <string_view>

#include "corpus/readers/office_document.h"

namespace corpus {

// The bytes of a DOCX file. What a tracked change deletes is left out. Takes any bytes.
OfficeDocument parse_docx_document(std::string_view bytes);

}  // namespace corpus
