#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "corpus/text_sentence_breaks.h"

namespace corpus {
namespace {

// Whether a full stop here belongs to an abbreviation: an initial, or a title before a name.
bool ends_in_abbreviation(std::string_view sentence) {
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '\n'))
    sentence.remove_suffix(1);
  if (!sentence.ends_with('.')) return false;
  sentence.remove_suffix(1);
  const std::size_t space = sentence.find_last_of(" (\n\"");
  const std::string_view word =
      space == std::string_view::npos ? sentence : sentence.substr(space + 1);
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return true;
  if (word.size() == 3 && word[1] == '.') return true;  // "U.S."
  static constexpr std::array<std::string_view, 26> kTitles = {
      "Mr",  "Mrs", "Ms",   "Dr", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Brig", "Sen",
      "Rep", "Gov", "Prof", "St", "No",  "Jr", "Sr",  "vs",  "Amb",  "Rev", "Hon", "M",    "Vice"};
  return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

bool ends_in_stop(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\n'))
    line.remove_suffix(1);
  return !line.empty() && std::string_view(".!?\"").find(line.back()) != std::string_view::npos;
}

// Ends of Unicode's sentences, an abbreviation joined to what follows, and of paragraphs.
std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  std::size_t start = 0;
  for (const std::size_t end : sentence_breaks(text)) {
    const bool whole_line = end > 0 && text[end - 1] == '\n';
    const bool same_paragraph = !whole_line || (end < text.size() && text[end] != '\n' &&
                                                (end < 2 || text[end - 2] != '\n'));
    const std::string_view piece = text.substr(start, end > start ? end - start : 0);
    const bool soft_line = whole_line && same_paragraph && !ends_in_stop(piece);
    if (piece.empty() || soft_line) continue;
    if (same_paragraph && end < text.size() && ends_in_abbreviation(piece)) continue;
    ends.push_back(end);
    start = end;
  }
  if (start < text.size()) ends.push_back(text.size());
  return ends;
}

ByteRange trimmed(std::string_view text, ByteRange range) {
  const auto is_space = [&](std::size_t i) {
    return text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
  };
  while (range.start < range.end && is_space(range.start)) ++range.start;
  while (range.end > range.start && is_space(range.end - 1)) --range.end;
  return range;
}

}  // namespace

std::vector<ByteRange> split_sentences(std::string_view text) {
  std::vector<ByteRange> sentences;
  std::size_t start = 0;
  for (const std::size_t end : sentence_ends(text)) {
    const ByteRange range = trimmed(text, {start, end});
    if (range.start < range.end) sentences.push_back(range);
    start = end;
  }
  return sentences;
}

}  // namespace corpus
