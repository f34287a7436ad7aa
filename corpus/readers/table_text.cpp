#include "corpus/readers/table_text.h"

#include <algorithm>

namespace corpus {

void TableText::begin_table() {
  break_paragraph();
  ++depth_;
}

void TableText::begin_row() {
  if (depth_ > 1) return text_.part_words();
  text_.break_line();
  is_first_cell_ = true;
}

void TableText::begin_cell() {
  text_.part_words();
  if (depth_ > 1) return;
  if (!is_first_cell_) text_.add("| ");
  is_first_cell_ = false;
}

void TableText::end_table() {
  depth_ = std::max(0, depth_ - 1);
  break_paragraph();
}

}  // namespace corpus
