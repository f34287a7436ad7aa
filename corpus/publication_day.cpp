#include "corpus/publication_day.h"

#include <algorithm>
#include <string>

#include "corpus/day_line.h"
#include "corpus/file_name_day.h"
#include "corpus/language.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

// Bytes of a body in which its first lines and its dateline are.
constexpr std::size_t kTop = 4096;
constexpr std::size_t kLongestDateline = 120;
constexpr std::size_t kDatelineLines = 3;

// What stands before the first dash that ends a dateline; nothing without one.
std::optional<std::string_view> before_dash(std::string_view line) {
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" - ", " – ", " — ", " -- ", "—", ".-", ".—"}) {
    dash = std::min(dash, line.find(sign));
  }
  if (dash > kLongestDateline) return std::nullopt;
  return line.substr(0, dash);
}

std::string_view without_space_after(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

// Without "(Reuters)" or "/PRNewswire/" behind.
std::string_view without_agency(std::string_view text) {
  text = without_space_after(text);
  const bool slashes = text.ends_with('/');
  if (text.empty() || (!slashes && text.back() != ')')) return text;
  const std::size_t open = text.substr(0, text.size() - 1).rfind(slashes ? '/' : '(');
  return open == std::string_view::npos ? text : without_space_after(text.substr(0, open));
}

std::string language_of(const Report& report) {
  if (!report.language.empty()) return report.language;
  return detect_language(report.title + "\n" + report.body.substr(0, kTop));
}

std::optional<Day> find_day_at_the_top(const Report& report, std::string_view language) {
  const std::string_view top = std::string_view(report.body).substr(0, kTop);
  if (const auto day = find_dateline_day(top, language)) return day;
  if (is_day_line(report.title, language)) return find_day_line(report.title, language);
  return find_day_line(top, language);
}

}  // namespace

std::optional<Day> find_dateline_day(std::string_view body, std::string_view language) {
  std::size_t lines = 0;
  while (!body.empty() && lines < kDatelineLines) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    const std::string_view line = without_space_after(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
    if (line.empty()) continue;
    ++lines;
    const std::optional<std::string_view> dateline = before_dash(line);
    if (!dateline) continue;
    if (const auto day = parse_written_day(without_agency(*dateline), language)) return day;
  }
  return std::nullopt;
}

bool has_day_as_title(const Report& report) {
  return !report.title.empty() && is_day_line(report.title, language_of(report));
}

std::optional<PublicationDay> find_publication_day(const Report& report, std::string_view path) {
  if (const auto day = find_day_at_the_top(report, language_of(report))) {
    return PublicationDay{*day, PublishedFrom::Dateline};
  }
  if (const auto day = find_day_in_path(path)) return PublicationDay{*day, PublishedFrom::FileName};
  return std::nullopt;
}

bool date_report(Report& report, std::string_view path) {
  if (report.published) return true;
  const std::optional<PublicationDay> found = find_publication_day(report, path);
  if (!found) return false;
  report.published = found->day;
  report.published_from = found->from;
  return true;
}

}  // namespace corpus
