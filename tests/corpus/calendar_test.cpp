#include "corpus/calendar.h"

#include <gtest/gtest.h>
#include <unicode/calendar.h>

#include <array>
#include <memory>

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

using Date = std::array<int, 3>;  // year, month, day

// A day as ICU's Persian calendar writes it.
Date read_by_icu(icu::Calendar& calendar, Day day) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr double kMillisecondsADay = 86'400'000;
  calendar.setTime(static_cast<double>(day.time_since_epoch().count()) * kMillisecondsADay, status);
  return {calendar.get(UCAL_YEAR, status), calendar.get(UCAL_MONTH, status) + 1,
          calendar.get(UCAL_DATE, status)};
}

TEST(Calendar, EveryPersianDayIsTheOneThatIcuNames) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("en@calendar=persian"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  Day expected = *find_jalali_day(1300, 1, 1);
  for (int year = 1300; year <= 1450; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int date = 1; const auto found = find_jalali_day(year, month, date); ++date) {
        ASSERT_EQ(*found, expected);
        ASSERT_EQ(read_by_icu(*calendar, *found), (Date{year, month, date}));
        ASSERT_EQ(jalali_year_of(*found), year);
        expected += std::chrono::days{1};
      }
    }
  }
}

TEST(Calendar, PersianLeapYearsEndOnTheThirtieth) {
  for (const int leap : {1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408}) {
    EXPECT_TRUE(find_jalali_day(leap, 12, 30)) << leap;
    EXPECT_FALSE(find_jalali_day(leap + 1, 12, 30)) << leap;
    EXPECT_EQ(jalali_year_span(leap).to, *find_jalali_day(leap, 12, 30));
  }
}

TEST(Calendar, PersianUnitsAreWhole) {
  const Day mehr = day("2022-10-20");
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Month, 0), span("2022-09-23", "2022-10-22"));
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Month, -7), span("2022-02-20", "2022-03-20"));
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Quarter, -1), span("2022-06-22", "2022-09-22"));
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Year, -1), span("2021-03-21", "2022-03-20"));
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Decade, 0), span("2021-03-21", "2031-03-20"));
  EXPECT_EQ(jalali_unit_span(mehr, TimeUnit::Week, -1), span("2022-10-10", "2022-10-16"));
  EXPECT_EQ(jalali_unit_span(day("2022-03-20"), TimeUnit::Month, 1),
            span("2022-03-21", "2022-04-20"));
}

TEST(Calendar, PersianUnitsOutsideTheKnownYearsAreTheGregorianOnes) {
  EXPECT_EQ(jalali_unit_span(day("0001-01-02"), TimeUnit::Month, 0),
            span("0001-01-01", "0001-01-31"));
  EXPECT_EQ(jalali_unit_span(day("9000-01-02"), TimeUnit::Month, 0),
            span("9000-01-01", "9000-01-31"));
}

TEST(Calendar, TheThirtyFirstBecomesTheThirtieth) {
  EXPECT_EQ(moved(day("2022-10-31"), TimeUnit::Month, 1), day("2022-11-30"));
  EXPECT_EQ(moved(day("2022-05-31"), TimeUnit::Month, -1), day("2022-04-30"));
  EXPECT_EQ(moved(day("2022-12-31"), TimeUnit::Quarter, 3), day("2023-09-30"));
}

TEST(Calendar, UnitsGoOverTheEndOfAYear) {
  EXPECT_EQ(moved(day("2022-01-15"), TimeUnit::Month, -1), day("2021-12-15"));
  EXPECT_EQ(unit_span(day("2022-01-01"), TimeUnit::Week, 0), span("2021-12-27", "2022-01-02"));
  EXPECT_EQ(unit_span(day("2022-01-01"), TimeUnit::Month, -1), span("2021-12-01", "2021-12-31"));
  EXPECT_EQ(unit_span(day("2022-02-10"), TimeUnit::Quarter, -1), span("2021-10-01", "2021-12-31"));
}

TEST(Calendar, OnlyLeapYearsHaveATwentyNinthOfFebruary) {
  EXPECT_TRUE(find_day(2024, 2, 29));
  EXPECT_TRUE(find_day(2000, 2, 29));
  EXPECT_FALSE(find_day(1900, 2, 29));
  EXPECT_FALSE(find_day(2023, 2, 29));
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
