#pragma once

#include <cstddef>
#include <string_view>

#include "web/answer.h"

namespace web {

inline constexpr std::string_view kApiPath = "/api/v1/";
// Longest body of a request, in bytes.
inline constexpr std::size_t kMaxBody = std::size_t{8} << 20U;

// Answers GET /api/v1/…; throws searcher::Unavailable.
Answer answer_api(const Site& site, const Target& target);

// Answers POST /api/v1/annotate.
Answer answer_annotate(const Site& site, std::string_view body);

}  // namespace web
