#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class ListedDates : public testing::TestWithParam<MarkedDates> {};

TEST_P(ListedDates, GoOnWithTheDateBeforeThem) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kFound[] = {
    {"They met on [October 10] and [11].", "2022-10-10 2022-10-11"},
    {"They met on [Oct. 10], [11] and [12].", "2022-10-10 2022-10-11 2022-10-12"},
    {"They met on [10] and [11 October].", "2022-10-10 2022-10-11"},
    {"They met in [May], [June] and [July].",
     "2022-05-01/2022-05-31 2022-06-01/2022-06-30 2022-07-01/2022-07-31"},
    {"It fell in [the 1970s] and [80s].", "1970-01-01/1979-12-31 1980-01-01/1989-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Found, ListedDates, testing::ValuesIn(kFound));

const MarkedDates kNone[] = {
    {"On [October 10] and 11 people died.", "2022-10-10"},
    {"They killed 19, and the [17 October] attack five.", "2022-10-17"},
    {"They killed 15 and the [17 October] attack five.", "2022-10-17"},
    {"On [October 10], 11 soldiers died.", "2022-10-10"},
    {"In [May], June Carter sang.", "2022-05-01/2022-05-31"},
};
INSTANTIATE_TEST_SUITE_P(None, ListedDates, testing::ValuesIn(kNone));

}  // namespace
}  // namespace corpus
