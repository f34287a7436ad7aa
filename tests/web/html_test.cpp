#include "web/html.h"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(Html, TextIsEscapedForTagsAndAttributes) {
  EXPECT_EQ(Html::text("<a href=\"x\">'&'</a>").bytes(),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST(Html, MarkupTakesLiteralsAsTheyAreAndEscapesTheRest) {
  const std::string name = "<Kyiv>";
  EXPECT_EQ(markup("<b>", name, "</b> ", 12, Html::trusted("<i>")).bytes(),
            "<b>&lt;Kyiv&gt;</b> 12<i>");
}

}  // namespace
}  // namespace web
