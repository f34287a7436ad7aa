#pragma once

#include <string>
#include <string_view>

namespace corpus {

// "en" for "EN" and "en-GB"; empty when it is no code of ISO 639.
std::string language_code(std::string_view text);

}  // namespace corpus
