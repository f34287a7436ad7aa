#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class DatesFromOthers : public testing::TestWithParam<MarkedDates> {};

TEST_P(DatesFromOthers, CountFromTheDateTheyStandBeside) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kBefore[] = {
    {"On [3 March 2022] he fled. [The day before], he wrote.", "2022-03-03 2022-03-02"},
    {"On [3 March 2022] he fled. [The same day] it rained.", "2022-03-03 2022-03-03"},
    {"On [3 March 2022] he fled. It rained [that night].", "2022-03-03 2022-03-03"},
    {"On [3 March 2022] he fled. [That week] was bad, [that month] worse.",
     "2022-03-03 2022-02-28/2022-03-06 2022-03-01/2022-03-31"},
    {"In [2019] he fled and [that year] it rained.", "2019-01-01/2019-12-31 2019-01-01/2019-12-31"},
    {"On [3 March 2022] he fled; [three days after], it fell.", "2022-03-03 2022-03-06"},
    {"On [3 March 2022] he fled; [the previous night] it fell.", "2022-03-03 2022-03-02"},
    {"On [3 March 2022] he fled and [the following Monday] it fell.", "2022-03-03 2022-03-07"},
    {"On [3 March 2022] he fled; on [the previous Friday] it fell.", "2022-03-03 2022-02-25"},
    {"On [3 March 2022] he fled; [two days earlier] it burned. [A day later] it fell.",
     "2022-03-03 2022-03-01 2022-03-04"},
    {"On [3 March 2022] he fled. [The next day] it burned. [Two days later] it fell.",
     "2022-03-03 2022-03-04 2022-03-06"},
    {"Exports fell in [September] from [the same month last year].",
     "2022-09-01/2022-09-30 2021-09-01/2021-09-30"},
    {"He will arrive on [Monday] and leave [two days later].", "2022-10-24 2022-10-26"},
};
INSTANTIATE_TEST_SUITE_P(Before, DatesFromOthers, testing::ValuesIn(kBefore));

const MarkedDates kAside[] = {
    {"They met [today]. It named the town, which fell on [Sunday]. He had said so [two days "
     "earlier].",
     "2022-10-20 2022-10-16 2022-10-18"},
    {"They met [today]. The town, which fell on [Sunday], had burned [a day earlier].",
     "2022-10-20 2022-10-16 2022-10-15"},
    {"They met on [Monday]. He, who resigned, spoke on [Tuesday]. He had left [a day earlier].",
     "2022-10-17 2022-10-18 2022-10-17"},
    {"On [Tuesday] he said: “[Tomorrow] we vote.” It was held [the next day].",
     "2022-10-18 2022-10-19 2022-10-19"},
};
INSTANTIATE_TEST_SUITE_P(Aside, DatesFromOthers, testing::ValuesIn(kAside));

const MarkedDates kNamed[] = {
    {"They fled [three days after 24 February].", "2022-02-27"},
    {"They fled [the day before Christmas].", "2021-12-24"},
    {"[A year to the day after 3 May 2021], it fell.", "2022-05-03"},
    {"It fell on [the eve of 24 February].", "2022-02-23"},
    {"Talks resume [a week from Monday].", "2022-10-31/2022-11-06"},
    {"Talks resume [three days from now] and end in [four days' time].", "2022-10-23 2022-10-24"},
    {"It fell [the week before last].", "2022-10-03/2022-10-09"},
    {"It fell on [the night before last].", "2022-10-18"},
    {"Washington had [a day before] put sanctions on him.", "2022-10-19"},
    {"He spoke [a year ago on June the 2nd].", "2021-06-02"},
    {"He fell [three years ago, on 3 May].", "2019-05-03"},
    {"It fell [two years ago this month].", "2020-10-01/2020-10-31"},
};
INSTANTIATE_TEST_SUITE_P(Named, DatesFromOthers, testing::ValuesIn(kNamed));

const MarkedDates kUndated[] = {
    {"They fled two days before the attack.", ""},
    {"They fled the day after the vote and the week before elections.", ""},
    {"The plan for the day after must be ready.", ""},
    {"The same day as the vote, he left that room.", ""},
    {"He left that day. That year was bad.", ""},
    {"In [1972] she wrote. Two days earlier, he fell.", "1972-01-01/1972-12-31"},
    {"It fell in [2014]. Fifty years later, we remember.", "2014-01-01/2014-12-31"},
    {"On [3 March 2022] he fled. Two hours later he was back.", "2022-03-03"},
};
INSTANTIATE_TEST_SUITE_P(Undated, DatesFromOthers, testing::ValuesIn(kUndated));

}  // namespace
}  // namespace corpus
