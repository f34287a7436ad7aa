#include "web/result_list.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace web {
namespace {

searcher::Page one_hit(searcher::Snippet snippet) {
  searcher::Hit hit;
  hit.id = "wire/a.txt";
  hit.snippets = {std::move(snippet)};
  searcher::Page page;
  page.hits = {hit};
  return page;
}

std::string shown(const searcher::Request& request, searcher::Snippet snippet) {
  return result_list(request, one_hit(std::move(snippet))).bytes();
}

TEST(ResultList, ASnippetLeadsToItsFirstMatchInTheReport) {
  searcher::Request request;
  request.q = "drone";
  const std::string html =
      shown(request, {"A drone fell.", {{2, 7}}, 300, searcher::MatchPlace{302, 4}});
  EXPECT_NE(html.find("href=\"/report/wire/a.txt?q=drone#m4\">A <mark>drone</mark> fell.</a>"),
            std::string::npos)
      << html;
}

TEST(ResultList, ASnippetWithoutAMatchLeadsNowhere) {
  searcher::Request request;
  request.q = "drone";
  EXPECT_EQ(shown(request, {"A beginning.", {}}).find("#m"), std::string::npos);
}

}  // namespace
}  // namespace web
