#include "corpus/islamic_calendar.h"

#include <gtest/gtest.h>
#include <unicode/calendar.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace corpus {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

// Year, month and day of a day as ICU counts them.
std::string read_by_icu(icu::Calendar& calendar, Day day) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr double kMillisecondsADay = 86'400'000;
  calendar.setTime(static_cast<double>(day.time_since_epoch().count()) * kMillisecondsADay, status);
  return std::to_string(calendar.get(UCAL_YEAR, status)) + "-" +
         std::to_string(calendar.get(UCAL_MONTH, status) + 1) + "-" +
         std::to_string(calendar.get(UCAL_DATE, status));
}

TEST(IslamicCalendar, EveryDayIsTheOneThatIcuNames) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("en@calendar=islamic-umalqura"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  Day expected = *find_islamic_day(1350, 1, 1);
  for (int year = 1350; year <= 1480; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int date = 1; const auto found = find_islamic_day(year, month, date); ++date) {
        ASSERT_EQ(*found, expected);
        ASSERT_EQ(read_by_icu(*calendar, *found),
                  std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(date));
        expected += std::chrono::days{1};
      }
    }
  }
}

TEST(IslamicCalendar, KnownDaysFallOnTheirGregorianOnes) {
  EXPECT_EQ(find_islamic_day(1443, 9, 1), day("2022-04-02"));
  EXPECT_EQ(find_islamic_day(1445, 1, 1), day("2023-07-19"));
  EXPECT_EQ(find_islamic_day(1446, 1, 1), day("2024-07-07"));
}

TEST(IslamicCalendar, MonthsHaveTwentyNineOrThirtyDays) {
  for (int month = 1; month <= 12; ++month) {
    const int length = length_in_days(*find_islamic_month(1444, month));
    EXPECT_TRUE(length == 29 || length == 30) << month;
    EXPECT_FALSE(find_islamic_day(1444, month, length + 1));
  }
}

TEST(IslamicCalendar, AYearEndsWhereTheNextBegins) {
  for (int year = 1300; year < 1500; ++year) {
    EXPECT_EQ(find_islamic_year(year)->to + std::chrono::days{1},
              find_islamic_year(year + 1)->from);
  }
}

TEST(IslamicCalendar, WhatIsNoDayIsNotFound) {
  EXPECT_FALSE(find_islamic_day(1299, 12, 29));
  EXPECT_FALSE(find_islamic_day(1501, 1, 1));
  EXPECT_FALSE(find_islamic_day(1443, 13, 1));
  EXPECT_FALSE(find_islamic_day(1443, 0, 1));
  EXPECT_FALSE(find_islamic_day(1443, 9, 0));
  EXPECT_FALSE(find_islamic_year(2022));
}

TEST(IslamicCalendar, ADayKnowsItsYear) {
  EXPECT_EQ(islamic_year_of(day("2022-07-29")), 1443);
  EXPECT_EQ(islamic_year_of(day("2022-07-30")), 1444);
  EXPECT_EQ(islamic_year_of(day("1700-01-01")), 1300);
  EXPECT_EQ(islamic_year_of(day("2900-01-01")), 1500);
}

TEST(IslamicCalendar, ManyThreadsMayAskAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> right(8, 0);
  for (std::size_t i = 0; i < right.size(); ++i) {
    threads.emplace_back([&right, i] {
      for (int year = 1300; year <= 1500; ++year) {
        if (find_islamic_month(year, 12)->to == find_islamic_year(year)->to) ++right[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, std::vector<int>(8, 201));
}

}  // namespace
}  // namespace corpus
