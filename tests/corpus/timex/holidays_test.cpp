#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class Holidays : public testing::TestWithParam<MarkedDates> {};

TEST_P(Holidays, FallOnTheirDay) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kFound[] = {
    {"It fell on [New Year's Eve].", "2021-12-31"},
    {"They will meet on [New Year’s Day].", "2023-01-01"},
    {"It fell on [Christmas Day 2021].", "2021-12-25"},
    {"It fell on [Christmas Eve] and was quiet on [Boxing Day].", "2021-12-24 2021-12-26"},
    {"A truce held at [Christmas].", "2021-12-25"},
    {"It fell before [Christmas in 2014].", "2014-12-25"},
    {"It fell on [Halloween].", "2021-10-31"},
};
INSTANTIATE_TEST_SUITE_P(Found, Holidays, testing::ValuesIn(kFound));

const MarkedDates kNone[] = {
    {"Near Christmas Island a Christmas tree stood.", ""},
    {"A Happy New Year, and a new year of war.", ""},
    {"On the eve of the invasion the boxing club met.", ""},
};
INSTANTIATE_TEST_SUITE_P(None, Holidays, testing::ValuesIn(kNone));

}  // namespace
}  // namespace corpus
