#include "web/timeline.h"

#include <gtest/gtest.h>

#include "web/timeline_drawing.h"

namespace web {
namespace {

using searcher::DateFilter;
using searcher::Interval;

DateFilter within(std::string_view from, std::string_view to) {
  return {corpus::parse_day(from), corpus::parse_day(to)};
}

searcher::Histogram months(const std::vector<std::size_t>& counts) {
  searcher::Histogram histogram;
  int month = 0;
  for (const std::size_t count : counts) {
    histogram.buckets.push_back(
        {corpus::month_span(2000 + month / 12, static_cast<unsigned>(month % 12) + 1), count,
         count});
    ++month;
  }
  return histogram;
}

TEST(Timeline, TheIntervalFollowsTheChosenSpan) {
  EXPECT_EQ(interval_for({}), Interval::Month);
  EXPECT_EQ(interval_for(within("2022-01-01", "2022-12-31")), Interval::Month);
  EXPECT_EQ(interval_for(within("2022-10-01", "2022-10-31")), Interval::Day);
  EXPECT_EQ(interval_for(within("2001-01-01", "2022-12-31")), Interval::Year);
}

TEST(Timeline, BarsGoFromTheFirstToTheLastWithReports) {
  const BarRange range = bars_to_draw(months({0, 0, 3, 0, 1, 0}), {});
  EXPECT_EQ(range.first, 2U);
  EXPECT_EQ(range.last, 5U);
  EXPECT_EQ(bars_to_draw(months({0, 0}), {}).size(), 0U);
}

TEST(Timeline, OfTooManyBarsTheFullestPartIsDrawn) {
  std::vector<std::size_t> counts(300, 0);
  counts.front() = 1;
  for (std::size_t at = 150; at < 300; ++at) counts[at] = 5;
  const BarRange range = bars_to_draw(months(counts), {});
  EXPECT_EQ(range.size(), kMaxBars);
  EXPECT_GE(range.first, 150U);
}

TEST(Timeline, TheChosenDaysAreDrawnWithTheirNeighbours) {
  const BarRange range =
      bars_to_draw(months(std::vector<std::size_t>(24, 1)), within("2000-07-01", "2000-08-31"));
  EXPECT_EQ(range.first, 3U);
  EXPECT_EQ(range.last, 11U);
}

TEST(Timeline, ZoomingOutGoesFromDaysToTheMonthToTheYearToAll) {
  DateFilter dates = within("2022-10-20", "2022-10-20");
  dates = zoomed_out(dates);
  EXPECT_EQ(dates, within("2022-10-01", "2022-10-31"));
  dates = zoomed_out(dates);
  EXPECT_EQ(dates, within("2022-01-01", "2022-12-31"));
  EXPECT_FALSE(zoomed_out(dates).is_set());
}

TEST(Timeline, ABarLeadsToItsDays) {
  const std::string html = timeline({}, searcher::DateField::Published, months({2, 1, 4})).bytes();
  EXPECT_NE(html.find("/search?published_from=2000-03-01&amp;published_to=2000-03-31"),
            std::string::npos);
  EXPECT_NE(html.find("Most in Mar 2000: 4 reports."), std::string::npos);
}

TEST(Timeline, ReportsWithoutADateAreALinkAway) {
  searcher::Histogram histogram = months({1, 2});
  histogram.none = 4;
  searcher::Request request;
  request.q = "Iran OR \"air";
  const std::string page = timeline(request, searcher::DateField::Mentioned, histogram).bytes();
  EXPECT_NE(page.find("q=mentioned:none+%28Iran+OR+%22air%29"), std::string::npos) << page;
  EXPECT_NE(page.find("no day named 4"), std::string::npos);
}

TEST(Timeline, AShareIsToldOnlyWhereThereAreEnoughReports) {
  std::vector<searcher::Bucket> bars = months({1, 1, 1, 1}).buckets;
  for (searcher::Bucket& bar : bars) bar.of = 2;
  EXPECT_TRUE(share_note(bars).empty());
  for (searcher::Bucket& bar : bars) bar.of = 40;
  bars[2].count = 10;
  EXPECT_NE(share_note(bars).bytes().find("peak 25.0 % in Mar 2000"), std::string::npos);
}

}  // namespace
}  // namespace web
