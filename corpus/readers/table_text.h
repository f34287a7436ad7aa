#pragma once

#include <string>
#include <string_view>

#include "corpus/readers/flowing_text.h"

namespace corpus {

// The text of a document with tables: a row is a line, its cells are parted by " | ", and a table
// inside of a cell is part of the cell.
class TableText {
 public:
  void add(std::string_view text) { text_.add(text); }
  void part_words() { text_.part_words(); }
  void break_line() { depth_ > 0 ? text_.part_words() : text_.break_line(); }
  void break_paragraph() { depth_ > 0 ? text_.part_words() : text_.break_paragraph(); }

  void begin_table();
  void begin_row();
  void begin_cell();
  void end_table();

  std::string take() { return text_.take(); }

 private:
  FlowingText text_;
  // Of tables in tables.
  int depth_ = 0;
  bool is_first_cell_ = true;
};

}  // namespace corpus
