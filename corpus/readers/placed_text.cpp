#include "corpus/readers/placed_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "corpus/readers/visual_order.h"

namespace corpus {
namespace {

bool is_on_one_line(const PlacedText& line, const PlacedText& word) {
  const double shared = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  const double lower = std::min(line.height(), word.height());
  return word.left >= line.left && shared > lower / 2;
}

void append(PlacedText& line, const PlacedText& word) {
  constexpr double kSmallestSpace = 0.12;  // of the height
  const bool is_apart = word.left - line.right > kSmallestSpace * line.height();
  if (line.space_after || is_apart) line.text.push_back(' ');
  line.text.append(word.text);
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
  line.space_after = word.space_after;
}

}  // namespace

PlacedPage lines_of(const PlacedPage& words) {
  PlacedPage lines;
  for (const PlacedText& word : words) {
    if (word.text.empty()) continue;
    if (!lines.empty() && is_on_one_line(lines.back(), word)) {
      append(lines.back(), word);
    } else {
      lines.push_back(word);
    }
  }
  std::string all;
  for (const PlacedText& line : lines) all.append(line.text);
  const bool is_leftwards = is_right_to_left(all);
  for (PlacedText& line : lines) {
    line.text = in_reading_order(line.text, is_leftwards || is_right_to_left(line.text));
  }
  return lines;
}

}  // namespace corpus
