#include "corpus/readers/html_bounds.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all.append(text);
  return all;
}

TEST(HtmlBounds, PagesThatAreOnlyLongAreWithin) {
  for (const char* html : {"<p>Shut.", "<p>Shut.</p>", "<li><a href='/'>Home</a>", "<tr><td>a<td>b",
                           "<div><p>x</p></div>", "<br>", "<", "a < b ", "</"}) {
    EXPECT_TRUE(is_within_html_bounds(repeated(html, 100'000))) << html;
  }
}

TEST(HtmlBounds, DeepPagesWithManyEndTagsAreOutside) {
  EXPECT_FALSE(is_within_html_bounds(repeated("<div>", 100'000) + repeated("</i>", 100'000)));
  EXPECT_FALSE(is_within_html_bounds(repeated("<div></span>", 100'000)));
  EXPECT_FALSE(is_within_html_bounds(repeated("<li><td></i>", 100'000)));
}

TEST(HtmlBounds, QuotedValuesAreNoAttributes) {
  EXPECT_TRUE(is_within_html_bounds("<path d=\"" + repeated("M 0 0 ", 100'000) + "\">"));
  EXPECT_FALSE(is_within_html_bounds("<path " + repeated("a b c ", 100'000) + ">"));
}

}  // namespace
}  // namespace corpus
