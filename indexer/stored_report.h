#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/annotation.h"
#include "corpus/report.h"
#include "indexer/families.h"

namespace indexer {

// What the index keeps of a report, to show it. Of a report that was read from a record, the
// language is the annotation's; names and dates given with it are in the annotation alone.
struct StoredReport {
  corpus::Report report;
  corpus::Annotation annotation;
  // The report is filed under these too.
  Parents parents = {};
  bool operator==(const StoredReport&) const = default;
};

std::string to_record(const StoredReport& stored);
// Nothing when the bytes are damaged. Mentions of a report read here lie inside its body.
std::optional<StoredReport> parse_record(std::string_view bytes);

// The text alone of a record, in its bytes.
struct StoredText {
  std::string_view title;
  std::string_view body;
};
// Nothing when the bytes are damaged.
std::optional<StoredText> parse_text(std::string_view bytes);

}  // namespace indexer
