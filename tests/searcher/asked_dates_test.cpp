#include "searcher/asked_dates.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace searcher {
namespace {

using namespace std::chrono_literals;
using corpus::DateSpan;

// A Thursday.
constexpr corpus::Day kToday = 2022y / 10 / 20;

TEST(AskedDates, EndsOfARangeMayBeDaysMonthsOrYears) {
  EXPECT_EQ(parse_asked_span("2021..2022-02"), (corpus::DateSpan{2021y / 1 / 1, 2022y / 2 / 28}));
  EXPECT_EQ(parse_asked_span("2022-02-03..2022-02-03"),
            (corpus::DateSpan{2022y / 2 / 3, 2022y / 2 / 3}));
}

TEST(AskedDates, OpenEndsReachToTheFirstAndTheLastDay) {
  EXPECT_EQ(parse_asked_span("..2022"), (corpus::DateSpan{kFirstDay, 2022y / 12 / 31}));
  EXPECT_EQ(parse_asked_span("2022.."), (corpus::DateSpan{2022y / 1 / 1, kLastDay}));
}

TEST(AskedDates, WhatIsNoSpanIsNothing) {
  for (const auto* text :
       {"", "..", "2022-13", "2022...2023", "2023..2022", "2022-02-30", "22", "soon"}) {
    EXPECT_FALSE(parse_asked_span(text)) << text;
  }
}

struct InWords {
  std::string_view text;
  std::string_view days;
};

void PrintTo(const InWords& words, std::ostream* out) { *out << words.text; }

class DatesInWords : public testing::TestWithParam<InWords> {};

std::string written(const std::optional<DateSpan>& span) {
  if (!span) return "none";
  const auto end = [](corpus::Day day) {
    return day == kFirstDay || day == kLastDay ? "" : corpus::to_string(day);
  };
  return end(span->from) + ".." + end(span->to);
}

TEST_P(DatesInWords, CountFromTheDayOfTheReader) {
  EXPECT_EQ(written(parse_asked_span(GetParam().text, kToday)), GetParam().days);
}

const InWords kEnglish[] = {
    {"today", "2022-10-20..2022-10-20"},
    {"Yesterday", "2022-10-19..2022-10-19"},
    {"last week", "2022-10-10..2022-10-16"},
    {"this month", "2022-10-01..2022-10-31"},
    {"last year", "2021-01-01..2021-12-31"},
    {"past three weeks", "2022-09-29..2022-10-20"},
    {"Monday", "2022-10-17..2022-10-17"},
    {"on monday", "2022-10-17..2022-10-17"},
    {"August", "2022-08-01..2022-08-31"},
    {"late August", "2022-08-21..2022-08-31"},
    {"march 2022", "2022-03-01..2022-03-31"},
    {"24 February", "2022-02-24..2022-02-24"},
    {"February 24, 2022", "2022-02-24..2022-02-24"},
    {"3-7 May 2022", "2022-05-03..2022-05-07"},
    {"from 3 May to 7 May 2022", "2022-05-03..2022-05-07"},
    {"between 3 May and 7 May 2022", "2022-05-03..2022-05-07"},
    {"since February 2022", "2022-02-01.."},
    {"Since last week", "2022-10-10.."},
    {"after 2021", "2022-01-01.."},
    {"until May 2022", "..2022-05-31"},
    {"before 24 February 2022", "..2022-02-23"},
    {"1 May 2022..yesterday", "2022-05-01..2022-10-19"},
    {"summer of 2022", "2022-06-01..2022-08-31"},
    {"Q3 2022", "2022-07-01..2022-09-30"},
    {"1990s", "1990-01-01..1999-12-31"},
};
INSTANTIATE_TEST_SUITE_P(InEnglish, DatesInWords, testing::ValuesIn(kEnglish));

const InWords kOtherLanguages[] = {
    {"hier", "2022-10-19..2022-10-19"},
    {"la semaine dernière", "2022-10-10..2022-10-16"},
    {"24 février 2022", "2022-02-24..2022-02-24"},
    {"agosto de 2022", "2022-08-01..2022-08-31"},
    {"минулого тижня", "2022-10-10..2022-10-16"},
    {"24 лютого 2022 року", "2022-02-24..2022-02-24"},
    {"вчера", "2022-10-19..2022-10-19"},
    {"24 فبراير 2022", "2022-02-24..2022-02-24"},
};
INSTANTIATE_TEST_SUITE_P(InOtherLanguages, DatesInWords, testing::ValuesIn(kOtherLanguages));

const InWords kNoDates[] = {
    {"drones", "none"},
    {"drones last week", "none"},
    {"last week drones", "none"},
    {"yesterday and today", "none"},
    {"since", "none"},
    {"since drones", "none"},
    {"before", "none"},
};
INSTANTIATE_TEST_SUITE_P(OfOtherWords, DatesInWords, testing::ValuesIn(kNoDates));

TEST(AskedDates, WithoutADayOfTheReaderOnlyFullDatesAreRead) {
  EXPECT_FALSE(parse_asked_span("last week"));
  EXPECT_EQ(parse_asked_span("since February 2022"), (DateSpan{2022y / 2 / 1, kLastDay}));
}

TEST(AskedDates, LongTextsAreNoDates) {
  EXPECT_FALSE(parse_asked_span("last week" + std::string(4000, ' '), kToday));
}

}  // namespace
}  // namespace searcher
