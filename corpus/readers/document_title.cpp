#include "corpus/readers/document_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/readers/report_of_text.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

constexpr auto kPrograms = std::to_array<std::string_view>(
    {"microsoft word", "microsoft powerpoint", "untitled", "powerpoint presentation", "slide 1"});
constexpr auto kEndings = std::to_array<std::string_view>(
    {".doc", ".docx", ".docm", ".rtf",  ".odt", ".pdf", ".wpd", ".indd",
     ".qxd", ".qxp",  ".htm",  ".html", ".txt", ".dvi", ".tex", ".pages",
     ".ppt", ".pptx", ".xls",  ".xlsx", ".tif", ".jpg"});

// "Document1", "document 12"
bool is_numbered_document(std::string_view lower) {
  constexpr std::string_view kName = "document";
  if (!lower.starts_with(kName)) return false;
  lower = trimmed(lower.substr(kName.size()));
  return lower.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string title_of_document(std::string_view given) {
  given = trimmed(given);
  const std::string lower = lower_ascii(given);
  const bool is_made_up =
      std::any_of(kPrograms.begin(), kPrograms.end(),
                  [&](std::string_view name) { return lower.starts_with(name); }) ||
      std::any_of(kEndings.begin(), kEndings.end(),
                  [&](std::string_view ending) { return lower.ends_with(ending); });
  if (is_made_up || is_numbered_document(lower)) return {};
  std::string title(given);
  std::replace_if(
      title.begin(), title.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return title;
}

Report report_of_document(std::string title, std::string text) {
  std::optional<ReportText> split = parse_report_text(text);
  const bool is_headline = split && (title.empty() || split->title == title);
  if (is_headline) return report_of_text(*std::move(split));
  Report report;
  report.title = std::move(title);
  report.body = std::move(text);
  return report;
}

}  // namespace corpus
