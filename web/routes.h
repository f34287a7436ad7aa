#pragma once

#include <string_view>

#include "web/answer.h"

namespace web {

// Answers GET and HEAD of any target, as sent in the request line. Throws searcher::Unavailable.
Answer answer_get(const Site& site, std::string_view target);

// What went wrong, as a page or, below /api/, as problem+json.
Answer failure_answer(std::string_view target, int status, std::string_view message);

}  // namespace web
