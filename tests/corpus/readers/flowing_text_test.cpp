#include "corpus/readers/flowing_text.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(FlowingText, WhiteSpaceOfTheSourceIsOneSpace) {
  FlowingText text;
  text.add("  The port \n\t was");
  text.add(" ");
  text.add("shut");
  text.add(".  ");
  EXPECT_EQ(text.take(), "The port was shut.");
}

TEST(FlowingText, TheGreatestOfSeveralBreaksIsMade) {
  FlowingText text;
  text.break_paragraph();
  text.add("One");
  text.break_line();
  text.break_paragraph();
  text.part_words();
  text.add("two");
  text.break_line();
  text.add(" three");
  text.break_paragraph();
  EXPECT_EQ(text.take(), "One\n\ntwo\nthree");
}

TEST(FlowingText, LinesThatStandAsTheyAreStayLines) {
  FlowingText text;
  text.add_as_it_stands("one\n  two\n\n\nthree");
  EXPECT_EQ(text.take(), "one\ntwo\n\nthree");
}

}  // namespace
}  // namespace corpus
