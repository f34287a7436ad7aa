#include "corpus/readers/table_text.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(TableText, RowIsALineOfCells) {
  TableText text;
  text.add("Before.");
  text.begin_table();
  for (const char* row : {"a", "b"}) {
    text.begin_row();
    for (const char* column : {"1", "2"}) {
      text.begin_cell();
      text.break_paragraph();
      text.add(std::string(row) + column);
      text.break_paragraph();
    }
  }
  text.end_table();
  text.add("After.");
  EXPECT_EQ(text.take(), "Before.\n\na1 | a2\nb1 | b2\n\nAfter.");
}

TEST(TableText, TableInACellBelongsToTheCell) {
  TableText text;
  text.begin_table();
  text.begin_row();
  text.begin_cell();
  text.add("out");
  text.begin_table();
  text.begin_row();
  text.begin_cell();
  text.add("in");
  text.begin_cell();
  text.add("side");
  text.end_table();
  text.begin_cell();
  text.add("last");
  text.end_table();
  EXPECT_EQ(text.take(), "out in side | last");
}

TEST(TableText, EmptyCellKeepsItsPlace) {
  TableText text;
  text.begin_table();
  text.begin_row();
  text.begin_cell();
  text.begin_cell();
  text.add("b");
  text.end_table();
  EXPECT_EQ(text.take(), "| b");
}

}  // namespace
}  // namespace corpus
