#include "corpus/readers/running_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace corpus {
namespace {

// Lines at the upper and at the lower edge that may be a head or a foot.
constexpr std::size_t kEdge = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers of pages differ, so each run of digits is one "#". The title on the first page is larger
// than the heads that repeat it.
std::string shape_of(const PlacedText& line) {
  std::string shape = std::to_string(std::lround(line.height())) + " ";
  for (const char c : line.text) {
    if (!is_digit(c)) {
      shape.push_back(c);
    } else if (!shape.ends_with('#')) {
      shape.push_back('#');
    }
  }
  return shape;
}

// Which lines of a page lie at an edge, and at which of the two.
struct Edges {
  std::vector<std::size_t> upper;
  std::vector<std::size_t> lower;
};

Edges edges_of(const PlacedPage& page) {
  std::vector<std::size_t> order(page.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return page[a].top < page[b].top; });
  const auto count = static_cast<std::ptrdiff_t>(std::min(kEdge, order.size()));
  return {{order.begin(), order.begin() + count}, {order.end() - count, order.end()}};
}

// "12", "– 12 –", "12/30".
bool is_lone_number(std::string_view text) {
  constexpr std::string_view kDashes = " -/|\xE2\x80\x93\x94";
  return std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_digit(c) || kDashes.find(c) != std::string_view::npos;
         });
}

// Whether the first number in the line is that of the page.
bool is_number_of(std::size_t page, std::string_view text) {
  if (!is_lone_number(text)) return false;
  const std::string number = std::to_string(page + 1);
  text.remove_prefix(text.find_first_of("0123456789"));
  return text.substr(0, text.find_first_not_of("0123456789")) == number;
}

class RunningLines {
 public:
  explicit RunningLines(const std::vector<PlacedPage>& pages) {
    for (const PlacedPage& page : pages) {
      const Edges& edges = edges_.emplace_back(edges_of(page));
      count(page, edges.upper, upper_);
      count(page, edges.lower, lower_);
    }
  }

  PlacedPage without(const PlacedPage& page, std::size_t number) const {
    const std::set<std::size_t> running = running_in(page, number);
    PlacedPage kept;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (!running.contains(i)) kept.push_back(page[i]);
    }
    return kept;
  }

 private:
  using Counts = std::map<std::string, std::size_t>;

  static void count(const PlacedPage& page, const std::vector<std::size_t>& edge, Counts& counts) {
    std::set<std::string> shapes;
    for (const std::size_t line : edge) shapes.insert(shape_of(page[line]));
    for (const std::string& shape : shapes) ++counts[shape];
  }

  std::set<std::size_t> running_in(const PlacedPage& page, std::size_t number) const {
    const Edges& edges = edges_[number];
    std::set<std::size_t> running;
    for (const std::size_t line : edges.upper) {
      if (is_running(page[line], number, upper_)) running.insert(line);
    }
    for (const std::size_t line : edges.lower) {
      if (is_running(page[line], number, lower_)) running.insert(line);
    }
    return running;
  }

  // Left and right pages may have heads of their own, so two pages of five are enough.
  bool is_running(const PlacedText& line, std::size_t number, const Counts& counts) const {
    const auto found = counts.find(shape_of(line));
    const std::size_t times = found == counts.end() ? 0 : found->second;
    return (times > 1 && times * 5 >= edges_.size() * 2) || is_number_of(number, line.text);
  }

  // By page.
  std::vector<Edges> edges_;
  Counts upper_;
  Counts lower_;
};

}  // namespace

std::vector<PlacedPage> without_running_lines(std::vector<PlacedPage> pages) {
  const RunningLines running(pages);
  std::vector<PlacedPage> kept;
  bool any = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    kept.push_back(running.without(pages[i], i));
    any |= !kept.back().empty();
  }
  // Pages that are alike as a whole repeat their text, too.
  if (!any) return pages;
  return kept;
}

}  // namespace corpus
