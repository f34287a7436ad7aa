#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/file_sink.h"
#include "corpus/report.h"

namespace corpus {

// One line of JSONL, read.
struct ParsedReport {
  // Nothing when the line is no report. The id is empty unless it is given.
  std::optional<Report> report;
  // Why there is no report.
  std::string reason;
  // Fields that could not be taken as they stood.
  std::vector<std::string> notes;
  // Whether the report says no day anywhere, not even a wrong one.
  bool lacks_day = false;
};

// Reads one object of UTF-8. A field of the wrong type is noted and left out; without a body there
// is no report. The body is kept byte for byte, so that offsets into it hold.
ParsedReport parse_json_report(std::string_view line);

// The same of an object that has been read; its fields are used up.
ParsedReport report_of_json(nlohmann::json& object);

// Puts it, or loses it with its reason, with its notes on a line; without an id of its own it is
// the report of that ordinal, from 1.
void put_parsed(ParsedReport parsed, std::size_t line, std::size_t ordinal, const FileSink& out);

}  // namespace corpus
