#include "web/read_as.h"

#include <gtest/gtest.h>

namespace web {
namespace {

searcher::Page read_page() {
  searcher::Page page;
  page.read_as = "kyiv OR place:kyiv";
  page.expanded = {{"kyiv", {"Kiev", "<b>", "1", "2", "3", "4", "5", "6"}}};
  return page;
}

std::string shown(bool other_names) {
  searcher::Request request;
  request.q = "kyiv";
  request.other_names = other_names;
  searcher::Page page = read_page();
  if (!other_names) page.expanded.clear();
  return read_as(request, page).bytes();
}

TEST(ReadAs, OtherNamesAreListedEscapedAndCanBeTurnedOff) {
  const std::string html = shown(true);
  EXPECT_NE(html.find("including <bdi>Kiev</bdi>, <bdi>&lt;b&gt;</bdi>"), std::string::npos);
  EXPECT_NE(html.find("and 2 more"), std::string::npos);
  EXPECT_NE(html.find("/search?q=kyiv&amp;aliases=0\">[turn off]"), std::string::npos);
}

TEST(ReadAs, TurnedOffTheyCanBeHadAgain) {
  const std::string html = shown(false);
  EXPECT_NE(html.find("only as written"), std::string::npos);
  EXPECT_NE(html.find("/search?q=kyiv\">[include other names]"), std::string::npos);
}

TEST(ReadAs, ABetterQueryIsOneClickAway) {
  searcher::Request request;
  request.q = "drome";
  searcher::Page page;
  page.read_as = "drome";
  EXPECT_EQ(read_as(request, page).bytes().find("Did you mean"), std::string::npos);
  page.did_you_mean = "drone & <b>";
  const std::string html = read_as(request, page).bytes();
  EXPECT_NE(html.find("Did you mean <a href=\"/search?q=drone"), std::string::npos) << html;
  EXPECT_NE(html.find("drone &amp; &lt;b&gt;</a>?"), std::string::npos) << html;
}

}  // namespace
}  // namespace web
