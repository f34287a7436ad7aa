#include "corpus/dates.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

using namespace std::chrono_literals;

DateSpan span(std::string_view from, std::string_view to) {
  return {*parse_day(from), *parse_day(to)};
}

TEST(Dates, ADayIsReadAndWrittenTheSame) {
  EXPECT_EQ(to_string(*parse_day("2022-10-20")), "2022-10-20");
  EXPECT_EQ(to_string(*parse_day("0001-01-01")), "0001-01-01");
  EXPECT_EQ(*parse_day("2024-02-29"), Day{2024y / 2 / 29});
}

TEST(Dates, ADayThatDoesNotExistIsNone) {
  for (const char* text :
       {"2022-02-29", "2022-13-01", "2022-00-10", "2022-10-00", "2022-04-31", "0000-01-01"}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

TEST(Dates, AnythingButYearMonthDayIsNoDay) {
  for (const char* text : {"", "2022-10", "2022-10-2", "20-10-2022", "2022/10/20", "2022-10-20 ",
                           "2022-1a-20", "+022-10-20"}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

TEST(Dates, AYearAMonthAndADayAreSpans) {
  EXPECT_EQ(parse_date_span("2022"), span("2022-01-01", "2022-12-31"));
  EXPECT_EQ(parse_date_span("2022-02"), span("2022-02-01", "2022-02-28"));
  EXPECT_EQ(parse_date_span("2024-02"), span("2024-02-01", "2024-02-29"));
  EXPECT_EQ(parse_date_span("2022-10-20"), span("2022-10-20", "2022-10-20"));
}

TEST(Dates, AnImpossibleSpanIsNone) {
  for (const char* text :
       {"", "22", "0000", "2022-13", "2022-00", "2022-1", "abcd", "2022-02-30"}) {
    EXPECT_FALSE(parse_date_span(text)) << text;
  }
}

TEST(Dates, NamesOfPrecisionsAndKindsAreReadBack) {
  for (const char* name :
       {"day", "week", "month", "quarter", "season", "year", "decade", "range"}) {
    ASSERT_TRUE(parse_precision(name)) << name;
    EXPECT_EQ(name_of(*parse_precision(name)), name);
  }
  for (const char* name : {"date", "duration", "vague"}) {
    ASSERT_TRUE(parse_date_kind(name)) << name;
    EXPECT_EQ(name_of(*parse_date_kind(name)), name);
  }
  EXPECT_FALSE(parse_precision("hour"));
  EXPECT_FALSE(parse_date_kind(""));
}

TEST(Dates, BothEndsAreInsideASpan) {
  EXPECT_EQ(length_in_days(span("2022-10-20", "2022-10-20")), 1);
  EXPECT_EQ(length_in_days(year_span(2024)), 366);
  EXPECT_TRUE(overlaps(span("2022-10-01", "2022-10-20"), span("2022-10-20", "2022-10-31")));
  EXPECT_FALSE(overlaps(span("2022-10-01", "2022-10-19"), span("2022-10-20", "2022-10-31")));
}

TEST(Dates, ADayIsAnsweredByItsDayMonthAndYear) {
  const DateSpan day = span("2022-08-24", "2022-08-24");
  EXPECT_TRUE(answers(day, day));
  EXPECT_TRUE(answers(day, month_span(2022, 8)));
  EXPECT_TRUE(answers(day, year_span(2022)));
  EXPECT_FALSE(answers(day, month_span(2022, 9)));
}

TEST(Dates, AShortSpanAnswersEachOfItsDays) {
  const DateSpan day = span("2022-08-24", "2022-08-24");
  EXPECT_TRUE(answers(span("2022-08-21", "2022-08-31"), day));
  EXPECT_TRUE(answers(span("2022-08-16", "2022-08-31"), day));
  EXPECT_FALSE(answers(span("2022-08-15", "2022-08-31"), day));
}

TEST(Dates, ALongSpanAnswersOnlyWhatIsAsLong) {
  EXPECT_FALSE(answers(month_span(2022, 8), span("2022-08-24", "2022-08-24")));
  EXPECT_TRUE(answers(month_span(2022, 8), month_span(2022, 8)));
  EXPECT_FALSE(answers(year_span(2022), month_span(2022, 8)));
  EXPECT_TRUE(answers(year_span(2022), year_span(2022)));
}

}  // namespace
}  // namespace corpus
