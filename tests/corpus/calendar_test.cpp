#include "corpus/calendar.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

Day day(std::string_view text) { return *parse_day(text); }
DateSpan span(std::string_view from, std::string_view to) { return {day(from), day(to)}; }

TEST(Calendar, PersianDaysFallOnTheirGregorianOnes) {
  EXPECT_EQ(find_jalali_day(1401, 1, 1), day("2022-03-21"));
  EXPECT_EQ(find_jalali_day(1399, 12, 30), day("2021-03-20"));
  EXPECT_EQ(find_jalali_day(1357, 11, 22), day("1979-02-11"));
  EXPECT_FALSE(find_jalali_day(1401, 12, 30));
  EXPECT_FALSE(find_jalali_day(1401, 7, 31));
  EXPECT_EQ(jalali_year_span(1399), span("2020-03-20", "2021-03-20"));
}

TEST(Calendar, MovingByMonthsStopsAtTheLastDay) {
  EXPECT_EQ(moved(day("2022-03-31"), TimeUnit::Month, -1), day("2022-02-28"));
  EXPECT_EQ(moved(day("2024-02-29"), TimeUnit::Year, 1), day("2025-02-28"));
}

TEST(Calendar, WeeksRunFromMondayToSunday) {
  EXPECT_EQ(unit_span(day("2022-10-23"), TimeUnit::Week, 0), span("2022-10-17", "2022-10-23"));
  EXPECT_EQ(unit_span(day("2022-10-24"), TimeUnit::Week, -1), span("2022-10-17", "2022-10-23"));
  EXPECT_EQ(unit_span(day("2022-10-20"), TimeUnit::Weekend, 0), span("2022-10-22", "2022-10-23"));
}

TEST(Calendar, UnitsAreWhole) {
  EXPECT_EQ(unit_span(day("2022-10-20"), TimeUnit::Quarter, -1), span("2022-07-01", "2022-09-30"));
  EXPECT_EQ(unit_span(day("2022-10-20"), TimeUnit::Decade, 0), span("2020-01-01", "2029-12-31"));
  EXPECT_EQ(unit_span(day("2000-10-20"), TimeUnit::Century, 0), span("1901-01-01", "2000-12-31"));
}

TEST(Calendar, WinterEndsInTheNextYear) {
  EXPECT_EQ(season_span(2023, 4), span("2023-12-01", "2024-02-29"));
}

TEST(Calendar, AThirdOfAMonthIsTenDaysAndTheRest) {
  const DateSpan february = month_span(2022, 2);
  EXPECT_EQ(third_of(february, Third::First), span("2022-02-01", "2022-02-10"));
  EXPECT_EQ(third_of(february, Third::Middle), span("2022-02-11", "2022-02-20"));
  EXPECT_EQ(third_of(february, Third::Last), span("2022-02-21", "2022-02-28"));
  EXPECT_EQ(third_of(year_span(2022), Third::Middle), span("2022-05-01", "2022-08-31"));
}

}  // namespace
}  // namespace corpus
