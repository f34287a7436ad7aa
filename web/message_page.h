#pragma once

#include <string>
#include <string_view>

#include "web/answer.h"

namespace web {

// A page that says one thing: what is not there, or what went wrong, and what to do. The search box
// keeps `q`.
Answer message_page(int status, std::string_view heading, std::string_view what_to_do,
                    std::string q = "");

}  // namespace web
