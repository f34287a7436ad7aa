#include "corpus/readers/report_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "corpus/charset.h"

namespace corpus {
namespace {

// In characters.
constexpr std::size_t kLongestHeadline = 200;

constexpr std::string_view kAsciiSpace = " \t\n\v\f\r";
constexpr auto kWideSpace =
    std::to_array<std::string_view>({"\u00A0", "\u200B", "\u2028", "\u2029", "\u3000", "\uFEFF"});
// A colon announces what follows and so ends no headline.
constexpr auto kSentenceEnds = std::to_array<std::string_view>(
    {".", "!", "?", ":", "…", "。", "！", "？", "؟", "۔", "।", "։", "።"});
constexpr auto kClosers =
    std::to_array<std::string_view>({"\"", "'", ")", "]", "”", "’", "»", "“", "›", "」", "』"});

template <std::size_t N>
std::size_t length_of_any_prefix(std::string_view text,
                                 const std::array<std::string_view, N>& any) {
  for (const std::string_view one : any) {
    if (text.starts_with(one)) return one.size();
  }
  return 0;
}

template <std::size_t N>
std::size_t length_of_any_suffix(std::string_view text,
                                 const std::array<std::string_view, N>& any) {
  for (const std::string_view one : any) {
    if (text.ends_with(one)) return one.size();
  }
  return 0;
}

std::size_t space_before(std::string_view text) {
  if (text.empty()) return 0;
  if (kAsciiSpace.find(text.front()) != std::string_view::npos) return 1;
  return length_of_any_prefix(text, kWideSpace);
}

std::size_t space_after(std::string_view text) {
  if (text.empty()) return 0;
  if (kAsciiSpace.find(text.back()) != std::string_view::npos) return 1;
  return length_of_any_suffix(text, kWideSpace);
}

std::size_t characters_in(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// CRLF to LF; a NUL byte is no text.
std::string cleaned(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    const bool line_break = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
    if (!line_break) text[to++] = text[from] == '\0' ? ' ' : text[from];
  }
  text.resize(to);
  return text;
}

// Offset of the body after the headline; 0 when there is no headline.
std::size_t body_after_headline(std::string_view text) {
  const std::size_t line_end = text.find('\n');
  if (line_end == std::string_view::npos) return 0;
  const std::string_view headline = trimmed(text.substr(0, line_end));
  const std::size_t next_end = text.find('\n', line_end + 1);
  if (next_end == std::string_view::npos) return 0;
  if (!trimmed(text.substr(line_end + 1, next_end - line_end - 1)).empty()) return 0;
  if (characters_in(headline) > kLongestHeadline || ends_like_sentence(headline)) return 0;
  return next_end + 1;
}

ReportText split_headline(std::string_view text) {
  text = trimmed(text);
  const std::size_t body = body_after_headline(text);
  if (body == 0) return {{}, std::string(text), {}};
  const std::string_view headline = text.substr(0, text.find('\n'));
  return {std::string(trimmed(headline)), std::string(trimmed(text.substr(body))), {}};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (const std::size_t space = space_before(text)) text.remove_prefix(space);
  while (const std::size_t space = space_after(text)) text.remove_suffix(space);
  return text;
}

bool ends_like_sentence(std::string_view line) {
  while (const std::size_t closer = length_of_any_suffix(line, kClosers)) {
    line.remove_suffix(closer);
  }
  return length_of_any_suffix(line, kSentenceEnds) > 0;
}

std::optional<ReportText> parse_report_text(std::string_view bytes) {
  if (is_utf8(bytes)) return split_headline(cleaned(std::string(bytes)));
  std::optional<Decoded> decoded = decode(bytes);
  if (!decoded) return std::nullopt;
  ReportText text = split_headline(cleaned(std::move(decoded->text)));
  text.charset = std::move(decoded->charset);
  return text;
}

}  // namespace corpus
