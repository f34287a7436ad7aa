#include "corpus/readers/flowing_text.h"

#include <algorithm>
#include <utility>

namespace corpus {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r\v";

}  // namespace

void FlowingText::add(std::string_view text) {
  while (!text.empty()) {
    const std::size_t start = text.find_first_not_of(kSpace);
    if (start > 0) part_words();
    if (start == std::string_view::npos) return;
    text.remove_prefix(start);
    const std::size_t end = std::min(text.find_first_of(kSpace), text.size());
    put(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void FlowingText::add_as_it_stands(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    add(text.substr(0, end));
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
    text.starts_with('\n') ? break_paragraph() : break_line();
  }
}

std::string FlowingText::take() {
  gap_ = Gap::None;
  return std::exchange(text_, {});
}

void FlowingText::ask(Gap gap) {
  if (!text_.empty()) gap_ = std::max(gap_, gap);
}

void FlowingText::put(std::string_view word) {
  switch (std::exchange(gap_, Gap::None)) {
    case Gap::None:
      break;
    case Gap::Space:
      text_.push_back(' ');
      break;
    case Gap::Line:
      text_.push_back('\n');
      break;
    case Gap::Paragraph:
      text_.append("\n\n");
      break;
  }
  text_.append(word);
}

}  // namespace corpus
