#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/answer.h"
#include "web/search_url.h"

namespace web {

// What went wrong, for a program: RFC 9457.
struct Problem {
  int status = 400;
  std::string title;
  std::string detail;
  std::string parameter = "";
  std::optional<std::size_t> position = std::nullopt;
};

Answer problem_answer(const Problem& problem);
// The first problem leads; all of them are listed in `errors`.
Answer problem_answer(const std::vector<UrlProblem>& problems);

}  // namespace web
