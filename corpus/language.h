#pragma once

#include <string>
#include <string_view>

namespace corpus {

// ISO 639 code of the language a text is written in; "und" when it cannot be told.
std::string detect_language(std::string_view text);

}  // namespace corpus
