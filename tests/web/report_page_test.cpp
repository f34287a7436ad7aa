#include "web/report_page.h"

#include <gtest/gtest.h>

#include <string>

namespace web {
namespace {

std::string page_with_copies(std::size_t shown, std::size_t all) {
  indexer::StoredReport stored;
  stored.report.id = "wire 7";
  stored.report.title = "Grain leaves the harbour";
  const searcher::Request request;
  ReportView view{stored, request, {}};
  for (std::size_t i = 0; i < shown; ++i) {
    view.copies.emplace_back();
    view.copies.back().id = "copy-" + std::to_string(i);
    view.copies.back().title = "Ship with grain sails";
  }
  view.copy_count = all;
  return std::string(report_page(view).bytes());
}

TEST(ReportPage, ListsTheNearCopies) {
  const std::string page = page_with_copies(2, 2);
  EXPECT_NE(page.find("<h2>Also as</h2>"), std::string::npos);
  EXPECT_NE(page.find("/report/copy-1\">Ship with grain sails</a>"), std::string::npos);
  EXPECT_EQ(page.find("reports of this story"), std::string::npos);
}

TEST(ReportPage, LeadsToAllOfManyNearCopies) {
  const std::string page = page_with_copies(6, 30);
  EXPECT_NE(page.find("/search?q=copies%3A%22wire+7%22&amp;copies=all&amp;sort=oldest\">All 31 "
                      "reports of this story</a>"),
            std::string::npos);
}

TEST(ReportPage, OfAReportWithoutCopiesListsNone) {
  EXPECT_EQ(page_with_copies(0, 0).find("Also as"), std::string::npos);
}

TEST(ReportPage, LeadsToMoreLikeIt) {
  EXPECT_NE(page_with_copies(0, 0).find("/search?q=like%3A%22wire+7%22\">More like this</a>"),
            std::string::npos);
}

}  // namespace
}  // namespace web
