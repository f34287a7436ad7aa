#include "corpus/readers/report_of_text.h"

#include <optional>
#include <utility>

#include "corpus/publication_day.h"

namespace corpus {

Report report_of_text(ReportText text) {
  Report report;
  report.title = std::move(text.title);
  report.body = std::move(text.body);
  if (!has_day_as_title(report)) return report;
  std::optional<ReportText> rest = parse_report_text(report.body);
  if (!rest) return report;
  report.body = report.title + "\n\n" + rest->body;
  report.title = std::move(rest->title);
  return report;
}

}  // namespace corpus
