#pragma once

#include <string_view>

#include "corpus/readers/office_document.h"

namespace corpus {

// The bytes of an ODT file. What a tracked change deletes is left out. Takes any bytes.
OfficeDocument parse_odt_document(std::string_view bytes);

}  // namespace corpus
