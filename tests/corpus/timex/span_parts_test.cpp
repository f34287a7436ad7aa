#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class PartsOfSpans : public testing::TestWithParam<MarkedDates> {};

TEST_P(PartsOfSpans, MeanTheirPlaceInTheWhole) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kWeeks[] = {
    {"Reports of [the week of 3 October] came.", "2022-10-03/2022-10-09"},
    {"Figures for [the week ending 7 May 2022] came.", "2022-05-01/2022-05-07"},
    {"Figures for [week beginning 3 October] came.", "2022-10-03/2022-10-09"},
    {"They met in [the first week of July].", "2022-07-01/2022-07-07"},
    {"They met in [the last week of September].", "2022-09-24/2022-09-30"},
    {"It fell [early last week].", "2022-10-10/2022-10-12"},
    {"It fell [late last week].", "2022-10-13/2022-10-16"},
    {"Talks end [early next week].", "2022-10-24/2022-10-26"},
    {"Talks end by [the end of the week].", "2022-10-20/2022-10-23"},
};
INSTANTIATE_TEST_SUITE_P(Weeks, PartsOfSpans, testing::ValuesIn(kWeeks));

const MarkedDates kMonths[] = {
    {"They met in [the last three months of 2021].", "2021-10-01/2021-12-31"},
    {"[The first ten days of March] were bad.", "2022-03-01/2022-03-10"},
    {"[The first six months of the year] were bad.", "2022-01-01/2022-06-30"},
    {"[The last month of 2021] was bad.", "2021-12-01/2021-12-31"},
    {"[The final quarter of 2021] was bad.", "2021-10-01/2021-12-31"},
    {"It was quiet [this time last year].", "2021-10-01/2021-10-31"},
    {"They met in [mid- to late August].", "2022-08-11/2022-08-31"},
    {"They met in [early to mid-May 2021].", "2021-05-01/2021-05-20"},
    {"It was quiet in [the early 1990s] and [the late 2000s].",
     "1990-01-01/1993-12-31 2006-01-01/2009-12-31"},
    {"It rained on [the second Sunday in May].", "2022-05-08"},
    {"It rained on [the last Friday of September].", "2022-09-30"},
};
INSTANTIATE_TEST_SUITE_P(Months, PartsOfSpans, testing::ValuesIn(kMonths));

const MarkedDates kNone[] = {
    {"The first week was bad; the last three months of the war were worse.", ""},
    {"The week of talks and the week ending the war.", ""},
    {"The first two weeks of training.", ""},
    {"It is kept on the second Sunday in [May] each year.", "2022-05-01/2022-05-31"},
};
INSTANTIATE_TEST_SUITE_P(None, PartsOfSpans, testing::ValuesIn(kNone));

}  // namespace
}  // namespace corpus
