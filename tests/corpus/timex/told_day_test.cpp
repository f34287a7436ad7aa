#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;
using tests::MarkedDates;

class ToldDay : public testing::TestWithParam<MarkedDates> {};

// Published on a Thursday.
TEST_P(ToldDay, IsTheLastOneOfTheParagraphElseThatOfPublication) {
  EXPECT_EQ(actual_reading(GetParam(), "en", "2022-10-20"), expected_reading(GetParam()));
}

const MarkedDates kTheDay[] = {
    {"The bridge fell on [Monday]. Later in [the day] it was closed.", "2022-10-17 2022-10-17"},
    {"Later in [the day] the bridge was closed.", "2022-10-20"},
    {"The index ended [the day] lower.", "2022-10-20"},
    {"At the start of [the day] all was calm.", "2022-10-20"},
    {"For [the day], prices rose.", "2022-10-20"},
    {"It fell on [Monday].\n\nLate in [the day] it rained.", "2022-10-17 2022-10-20"},
    {"He spent the day of the vote at home.", ""},
    {"They work in the day and sleep at night.", ""},
    {"The word of the day is peace.", ""},
};
INSTANTIATE_TEST_SUITE_P(TheDay, ToldDay, testing::ValuesIn(kTheDay));

const MarkedDates kInARow[] = {
    {"Shells fell for [a third consecutive day].", "2022-10-20"},
    {"Power was out for [the second straight day].", "2022-10-20"},
    {"Prices rose for [a fourth week in a row].", "2022-10-17/2022-10-23"},
    {"On [Tuesday], for [a third day running], shells fell.", "2022-10-18 2022-10-18"},
    {"It lasted three consecutive days.", ""},
    {"The second day was calm.", ""},
};
INSTANTIATE_TEST_SUITE_P(InARow, ToldDay, testing::ValuesIn(kInARow));

const MarkedDates kOwnMonths[] = {
    {"The makers reported their [September] sales.", "2022-09-01/2022-09-30"},
    {"He followed their April in silence.", ""},
};
INSTANTIATE_TEST_SUITE_P(OwnMonths, ToldDay, testing::ValuesIn(kOwnMonths));

}  // namespace
}  // namespace corpus
