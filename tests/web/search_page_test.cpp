#include "web/search_page.h"

#include <gtest/gtest.h>

#include <string>

namespace web {
namespace {

SearchAnswer answer(std::size_t total, std::size_t stories) {
  SearchAnswer made;
  made.request.q = "grain";
  made.page.total = total;
  made.page.stories = stories;
  made.reports_in_index = 500;
  searcher::Hit hit;
  hit.id = "wire 7";
  hit.title = "Grain leaves the harbour";
  hit.copies = total - stories;
  made.page.hits.push_back(hit);
  return made;
}

bool shows(const SearchAnswer& made, std::string_view text) {
  return search_page(made, {}).bytes().find(text) != std::string::npos;
}

TEST(SearchPage, SaysHowManyStoriesTheReportsTell) {
  EXPECT_TRUE(shows(answer(128, 97), "97 stories"));
  EXPECT_TRUE(shows(answer(3, 1), "1 story"));
  EXPECT_FALSE(shows(answer(128, 128), "stories"));
}

TEST(SearchPage, FoldedCopiesAreALinkThatListsThem) {
  EXPECT_TRUE(shows(answer(4, 1), ">+3 copies</a>"));
  EXPECT_TRUE(shows(answer(2, 1), ">+1 copy</a>"));
  EXPECT_TRUE(shows(answer(4, 1), "copies=all&amp;sort=oldest\">+3 copies</a>"));
  EXPECT_TRUE(shows(answer(4, 1), "/search?q=copies%3A%22wire+7%22+%28grain%29&amp;"));
  EXPECT_FALSE(shows(answer(1, 1), "copies"));
}

TEST(SearchPage, WhereEveryCopyIsShownThereIsAWayToFoldThem) {
  SearchAnswer all = answer(4, 1);
  EXPECT_TRUE(shows(all, "copies=all\">Show copies</a>"));
  all.request.copies = searcher::Copies::All;
  EXPECT_TRUE(shows(all, "copies=fold\">Fold copies</a>"));
  EXPECT_FALSE(shows(all, ">+3 copies</a>"));
}

TEST(SearchPage, TheApiCallFoldsAsThePageDoes) {
  EXPECT_TRUE(shows(answer(1, 1), "/api/v1/search?q=grain&amp;copies=fold"));
}

}  // namespace
}  // namespace web
