#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

// Puts text together as a page shows it: white space of the source is one space, paragraphs are
// parted by an empty line.
class FlowingText {
 public:
  void add(std::string_view text);
  // Line breaks of the source count too.
  void add_as_it_stands(std::string_view text);
  // More than one break in a row is the greatest of them.
  void break_line() { ask(Gap::Line); }
  void break_paragraph() { ask(Gap::Paragraph); }
  void part_words() { ask(Gap::Space); }

  std::string take();

 private:
  enum class Gap : std::uint8_t { None, Space, Line, Paragraph };

  void ask(Gap gap);
  void put(std::string_view word);

  std::string text_;
  Gap gap_ = Gap::None;
};

}  // namespace corpus
