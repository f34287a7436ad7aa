#include "corpus/readers/html_bounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/ascii_case.h"

namespace corpus {
namespace {

// The parser looks through all open elements at an end tag, and through all attributes of a tag at
// each of them. That many looks take a few seconds.
constexpr std::uint64_t kMostLooks = 2'000'000'000;

// Elements that hold nothing.
constexpr auto kEmpty = std::to_array<std::string_view>(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param"});

// Elements whose end tag may be missing: one of a kind closes the one before it.
struct Closing {
  std::string_view name;
  char kind;
};
constexpr auto kClosing = std::to_array<Closing>({{"li", 'l'},
                                                  {"option", 'o'},
                                                  {"p", 'p'},
                                                  {"td", 't'},
                                                  {"th", 't'},
                                                  {"tr", 't'},
                                                  {"tbody", 't'}});

constexpr std::string_view kSpace = " \t\n\f\r";
constexpr std::string_view kNameEnd = " \t\n\f\r/>";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class TagCounter {
 public:
  explicit TagCounter(std::string_view html) : html_(html) {}

  bool is_within_bounds() {
    for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
      ++at_;
      read_tag();
      if (looks_ > kMostLooks) return false;
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
    const std::uint64_t attributes = skip_attributes();
    looks_ += attributes * attributes;
    if (std::find(kEmpty.begin(), kEmpty.end(), name) != kEmpty.end()) return;
    if (closes_one_before(name)) return;
    ++open_[name];
    ++depth_;
  }

  bool closes_one_before(const std::string& name) {
    const auto* found = std::find_if(kClosing.begin(), kClosing.end(),
                                     [&](const Closing& closing) { return closing.name == name; });
    return found != kClosing.end() && std::exchange(last_kind_, found->kind) == found->kind;
  }

  void close(const std::string& name) {
    looks_ += depth_;
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
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
  // Of the last start tag whose end tag may be missing.
  char last_kind_ = ' ';
  std::uint64_t looks_ = 0;
};

}  // namespace

bool is_within_html_bounds(std::string_view html) { return TagCounter(html).is_within_bounds(); }

}  // namespace corpus
