#include "corpus/readers/visual_order.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

// The same characters from right to left.
std::string turned(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t size = 1;
    while (size < text.size() && (text[size] & 0xC0) == 0x80) ++size;
    out.insert(0, text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

std::string leftwards(std::string_view seen) { return in_reading_order(seen, true); }

TEST(VisualOrder, TextFromLeftToRightStays) {
  EXPECT_EQ(leftwards("The port, 3.5 km away (closed)."), "The port, 3.5 km away (closed).");
  EXPECT_EQ(leftwards("Порт закрито 20.10.2022"), "Порт закрито 20.10.2022");
  EXPECT_EQ(leftwards(""), "");
}

TEST(VisualOrder, ArabicAndHebrewAreTurned) {
  EXPECT_EQ(leftwards(turned("إغلاق الميناء، بعد غارة.")), "إغلاق الميناء، بعد غارة.");
  EXPECT_EQ(leftwards(turned("הנמל נסגר")), "הנמל נסגר");
}

TEST(VisualOrder, NumbersStayAsTheyAre) {
  EXPECT_EQ(leftwards("136-" + turned("شاهد")), "شاهد-136");
  EXPECT_EQ(leftwards(turned("رافعات") + " 4 136-" + turned("شاهد")), "شاهد-136 4 رافعات");
  EXPECT_EQ(leftwards(turned("يوم") + " 2022-10-20 " + turned("في")), "في 2022-10-20 يوم");
  EXPECT_EQ(leftwards("3.5 " + turned("كيلومتر")), "كيلومتر 3.5");
}

TEST(VisualOrder, ForeignWordsStayTogether) {
  EXPECT_EQ(leftwards("Boeing 737 " + turned("من طراز")), "من طراز Boeing 737");
  EXPECT_EQ(leftwards(".)Harbour Office( " + turned("بحسب الإدارة")),
            "بحسب الإدارة (Harbour Office).");
}

TEST(VisualOrder, ArabicNameInAnEnglishLineIsTurnedAlone) {
  EXPECT_EQ(in_reading_order("The paper " + turned("نشرة الميناء") + " said so, twice.", false),
            "The paper نشرة الميناء said so, twice.");
}

TEST(VisualOrder, VowelSignsStayOnTheirLetters) { EXPECT_EQ(leftwards("دعَب"), "بعَد"); }

TEST(VisualOrder, LineIsRightToLeftByMostOfItsLetters) {
  EXPECT_TRUE(is_right_to_left("شاهد-136 (a)"));
  EXPECT_FALSE(is_right_to_left("a drone (ش)"));
  EXPECT_FALSE(is_right_to_left("136"));
}

}  // namespace
}  // namespace corpus
