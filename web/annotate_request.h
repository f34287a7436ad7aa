#pragma once

#include <optional>
#include <string_view>

#include "corpus/report.h"
#include "web/problem.h"

namespace web {

// A report sent to be annotated, or why it cannot be.
struct AnnotateRequest {
  corpus::Report report;
  std::optional<Problem> problem;
};

// Reads {"title","body","published","language"}; only the body is needed. Without `published` the
// day is that of the text's dateline, if it has one. Takes any bytes.
AnnotateRequest parse_annotate_request(std::string_view body);

}  // namespace web
