#include "corpus/day_line.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

// Pieces of text that are looked at for the day, and for days that speak against it.
constexpr std::size_t kTopPieces = 8;
constexpr std::size_t kPiecesLookedAt = 60;
// What ends a piece: "Harbour Wire | 20 October 2022".
constexpr auto kEnds = std::to_array<std::string_view>({"\n", " | ", " • ", " · "});
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

// Takes the piece at the front, without what ends it.
std::string_view take_piece(std::string_view& text) {
  std::size_t end = text.size();
  std::size_t next = text.size();
  for (const std::string_view sign : kEnds) {
    const std::size_t at = text.substr(0, end).find(sign);
    if (at == std::string_view::npos) continue;
    end = at;
    next = at + sign.size();
  }
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(next);
  return without_space(piece);
}

// The first pieces with text in them.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty() && pieces.size() < kPiecesLookedAt) {
    const std::string_view piece = take_piece(text);
    if (!piece.empty()) pieces.push_back(piece);
  }
  return pieces;
}

bool may_hold_day(std::string_view line) {
  return line.size() <= kLongestLine && std::any_of(line.begin(), line.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c & 0x80) != 0;
         });
}

// "Published: 20 October 2022".
std::optional<Day> parse_labelled_day(std::string_view piece, std::string_view language) {
  if (!may_hold_day(piece)) return std::nullopt;
  const std::optional<std::string_view> rest = after_label(piece);
  return rest ? parse_written_day(*rest, language) : std::nullopt;
}

}  // namespace

std::optional<Day> find_day_line(std::string_view text, std::string_view language) {
  const std::vector<std::string_view> pieces = pieces_of(text);
  const std::size_t top = std::min(pieces.size(), kTopPieces);
  for (std::size_t i = 0; i < top; ++i) {
    if (const auto day = parse_labelled_day(pieces[i], language)) return day;
  }
  std::optional<Day> found;
  for (std::size_t i = 0; i < pieces.size() && (found || i < top); ++i) {
    if (!may_hold_day(pieces[i])) continue;
    const std::optional<Day> day = parse_written_day(pieces[i], language);
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
