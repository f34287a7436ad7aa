#pragma once

#include <string_view>
#include <vector>

#include "corpus/text.h"
#include "web/html.h"

namespace web {

// A text with <mark> around byte ranges, which are in order; those outside the text are left out.
Html marked_line(std::string_view text, const std::vector<corpus::ByteRange>& marks);

}  // namespace web
