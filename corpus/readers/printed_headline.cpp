#include "corpus/readers/printed_headline.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// Times the height of the text.
constexpr double kLarger = 1.2;
// Of the largest lines to each other.
constexpr double kUnlike = 0.05;
// In bytes; a shorter one is a letter of decoration or a number.
constexpr std::size_t kShortest = 8;
constexpr std::size_t kLongest = 300;

// Of most lines.
double usual_height(const std::vector<PlacedPage>& pages) {
  std::vector<double> heights;
  for (const PlacedPage& page : pages) {
    for (const PlacedText& line : page) heights.push_back(line.height());
  }
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool is_long_enough(const PlacedText& line) { return trimmed(line.text).size() >= kShortest; }

}  // namespace

std::string printed_headline(const std::vector<PlacedPage>& pages) {
  const auto first = std::find_if(pages.begin(), pages.end(),
                                  [](const PlacedPage& page) { return !page.empty(); });
  if (first == pages.end()) return {};
  double largest = 0;
  for (const PlacedText& line : *first) {
    if (is_long_enough(line)) largest = std::max(largest, line.height());
  }
  if (largest < kLarger * usual_height(pages)) return {};
  const auto is_large = [&](const PlacedText& line) {
    return std::abs(line.height() - largest) <= kUnlike * largest;
  };
  std::string headline;
  for (auto line = std::find_if(first->begin(), first->end(), is_large);
       line != first->end() && is_large(*line); ++line) {
    headline.append(headline.empty() ? "" : " ").append(trimmed(line->text));
  }
  return headline.size() < kShortest || headline.size() > kLongest ? std::string() : headline;
}

}  // namespace corpus
