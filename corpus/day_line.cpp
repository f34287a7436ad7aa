#include "corpus/day_line.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

// Lines with text that are looked at for the day, and for days that speak against it.
constexpr std::size_t kTopLines = 6;
constexpr std::size_t kLinesLookedAt = 60;
// In bytes.
constexpr std::size_t kLongestLine = 120;
constexpr std::size_t kMostLabelWords = 4;

// What a line calls the day of publication, folded.
constexpr auto kLabels = std::to_array<std::string_view>({
    "published",
    "published on",
    "published at",
    "publication date",
    "publish date",
    "pub date",
    "date",
    "dated",
    "date published",
    "date of publication",
    "date of issue",
    "date issued",
    "posted",
    "posted on",
    "issued",
    "issued on",
    "released",
    "released on",
    "release date",
    "publie",
    "publie le",
    "date de publication",
    "paru le",
    "publicado",
    "publicado el",
    "fecha",
    "fecha de publicacion",
    "дата",
    "дата публикации",
    "опубликовано",
    "дата публікації",
    "опубліковано",
    "تاريخ",
    "التاريخ",
    "تاريخ النشر",
    "نشر في",
    "تاریخ",
    "تاریخ انتشار",
    "منتشر شده در",
});

bool is_label(std::string_view folded) {
  // Labels are folded here too, as the letters of a script are united by it.
  static const std::vector<std::string> labels = [] {
    std::vector<std::string> all;
    for (const std::string_view label : kLabels) all.push_back(fold(label));
    return all;
  }();
  return std::find(labels.begin(), labels.end(), folded) != labels.end();
}

// What follows the longest label at the front of a line; nothing without a label.
std::optional<std::string_view> after_label(std::string_view line) {
  const std::vector<Word> words = split_words(line);
  std::optional<std::string_view> rest;
  std::string label;
  for (std::size_t i = 0; i < std::min(words.size(), kMostLabelWords); ++i) {
    label.append(label.empty() ? "" : " ").append(words[i].folded);
    if (is_label(label)) rest = line.substr(words[i].end);
  }
  if (rest) rest->remove_prefix(std::min(rest->size(), rest->find_first_not_of(" \t:*_-–—")));
  return rest;
}

std::string_view without_space(std::string_view line) {
  constexpr std::string_view kAround = " \t\r*_";
  const std::size_t first = line.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kAround) + 1 - first);
}

// The first lines with text in them, without the space around them.
std::vector<std::string_view> lines_with_text(std::string_view text, std::size_t most) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < most) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_space(text.substr(0, end));
    if (!line.empty()) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool may_hold_day(std::string_view line) {
  return line.size() <= kLongestLine && std::any_of(line.begin(), line.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c & 0x80) != 0;
         });
}

}  // namespace

std::optional<Day> find_day_line(std::string_view text, std::string_view language) {
  const std::vector<std::string_view> lines = lines_with_text(text, kLinesLookedAt);
  const std::size_t top = std::min(lines.size(), kTopLines);
  for (std::size_t i = 0; i < top; ++i) {
    if (!may_hold_day(lines[i])) continue;
    const std::optional<std::string_view> rest = after_label(lines[i]);
    if (!rest) continue;
    if (const auto day = parse_written_day(*rest, language)) return day;
  }
  std::optional<Day> found;
  for (std::size_t i = 0; i < lines.size() && (found || i < top); ++i) {
    if (!may_hold_day(lines[i])) continue;
    const std::optional<Day> day = parse_written_day(lines[i], language);
    if (day && found && *day != *found) return std::nullopt;
    if (day) found = day;
  }
  return found;
}

bool is_day_line(std::string_view line, std::string_view language) {
  if (!may_hold_day(line)) return false;
  line = without_space(line);
  return parse_written_day(after_label(line).value_or(line), language).has_value();
}

}  // namespace corpus
