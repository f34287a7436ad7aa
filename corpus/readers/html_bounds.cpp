#include "corpus/readers/html_bounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "corpus/ascii_case.h"

namespace corpus {
namespace {

// The parser frees its tree by recursion, looks through open elements at every tag and through all
// attributes at each one, and repeats open formatting (<b>) in every paragraph.
constexpr std::size_t kDeepest = 10'000;
constexpr std::uint64_t kMostSteps = 2'000'000'000;
constexpr std::uint64_t kMostNodes = 4'000'000;

// Elements that close each other or hold nothing, so that they do not nest.
constexpr auto kFlat = std::to_array<std::string_view>(
    {"body", "br", "dd", "dt", "embed", "head", "hr", "html", "img", "li", "meta", "p"});
// Likewise, but not inside of <svg> and <math>.
constexpr auto kFlatInHtml = std::to_array<std::string_view>(
    {"area",   "base",     "caption", "col",    "colgroup", "input", "link",
     "option", "optgroup", "param",   "source", "rp",       "rt",    "tr",
     "tbody",  "td",       "tfoot",   "th",     "thead",    "track", "wbr"});
constexpr auto kFormatting =
    std::to_array<std::string_view>({"a", "b", "big", "code", "em", "font", "i", "nobr", "s",
                                     "small", "strike", "strong", "tt", "u"});

constexpr std::string_view kSpace = " \t\n\f\r";
constexpr std::string_view kNameEnd = " \t\n\f\r/>";

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class TagCounter {
 public:
  explicit TagCounter(std::string_view html) : html_(html) {}

  bool is_within_bounds() {
    for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
      ++at_;
      read_tag();
      if (depth_ > kDeepest || steps_ > kMostSteps || nodes_ > kMostNodes) return false;
    }
    return true;
  }

 private:
  void read_tag() {
    const bool closes = at_ < html_.size() && html_[at_] == '/';
    if (closes) ++at_;
    if (at_ >= html_.size() || !is_letter(html_[at_])) return;
    const std::size_t end = std::min(html_.find_first_of(kNameEnd, at_), html_.size());
    const std::string name = lower_ascii(html_.substr(at_, end - at_));
    at_ = end;
    closes ? close(name) : open(name);
  }

  void open(const std::string& name) {
    foreign_ = foreign_ || name == "svg" || name == "math";
    const std::uint64_t attributes = skip_attributes();
    steps_ += attributes * attributes + depth_;
    nodes_ += 1 + open_formatting_;
    if (is_among(kFlat, name) || (!foreign_ && is_among(kFlatInHtml, name))) return;
    ++open_[name];
    ++depth_;
    if (is_among(kFormatting, name)) ++open_formatting_;
  }

  void close(const std::string& name) {
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
    if (is_among(kFormatting, name)) --open_formatting_;
  }

  // Past the attributes of a tag; how many they are at most.
  std::uint64_t skip_attributes() {
    std::uint64_t count = 0;
    while (at_ < html_.size() && html_[at_] != '>') {
      if (html_[at_] == '=') {
        ++at_;
        ++count;
        skip_value();
      } else {
        count += kNameEnd.find(html_[at_]) != std::string_view::npos ? 1 : 0;
        ++at_;
      }
    }
    return count;
  }

  void skip_value() {
    at_ = std::min(html_.find_first_not_of(kSpace, at_), html_.size());
    if (at_ == html_.size() || (html_[at_] != '"' && html_[at_] != '\'')) return;
    const std::size_t close = html_.find(html_[at_], at_ + 1);
    at_ = close == std::string_view::npos ? html_.size() : close + 1;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::unordered_map<std::string, std::uint64_t> open_;
  std::uint64_t depth_ = 0;
  std::uint64_t open_formatting_ = 0;
  std::uint64_t steps_ = 0;
  std::uint64_t nodes_ = 0;
  bool foreign_ = false;
};

}  // namespace

bool is_within_html_bounds(std::string_view html) { return TagCounter(html).is_within_bounds(); }

}  // namespace corpus
