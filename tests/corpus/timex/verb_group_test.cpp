#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class Tenses : public testing::TestWithParam<MarkedDates> {};

TEST_P(Tenses, AreThoseOfTheVerbsAroundTheDate) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kAhead[] = {
    {"The document will be signed on [Monday].", "2022-10-24"},
    {"Troops were ordered to leave on [Saturday].", "2022-10-22"},
    {"Talks resume on [Monday].", "2022-10-24"},
    {"The summit opens on [Monday].", "2022-10-24"},
    {"The talks are set for [Monday].", "2022-10-24"},
    {"The talks were due to resume on [Monday].", "2022-10-24"},
    {"The minister is visiting Kyiv on [Monday].", "2022-10-24"},
    {"They said the talks on [Monday] will go ahead.", "2022-10-24"},
    {"He said that on [Monday] it will vote.", "2022-10-24"},
    {"Ahead of [Saturday]'s vote, police arrested five.", "2022-10-22"},
    {"The court is to hand down its verdict on [Tuesday].", "2022-10-25"},
    {"Leaders have to decide by [Friday].", "2022-10-21"},
    {"He agreed to meet them on [Monday].", "2022-10-24"},
    {"[Tuesday] is a holiday.", "2022-10-25"},
    {"The corridor stays open through [Saturday].", "2022-10-22"},
    {"They should have supplies by [the end of November].", "2022-11-21/2022-11-30"},
    {"NATO to meet over Kyiv on [Wednesday]", "2022-10-26"},
    {"He discussed the [December] summit.", "2022-12-01/2022-12-31"},
    {"We'll be holding the meeting on [Friday].", "2022-10-21"},
    {"I’m having a meeting when I get home on [Friday].", "2022-10-21"},
    {"The bridge is closed until [Friday].", "2022-10-21"},
    {"The U.S.-hosted event on [Saturday] will focus on it.", "2022-10-22"},
    {"It may not be official on [Saturday].", "2022-10-22"},
    {"He will have a chance to meet with them in person in Dover on [Friday].", "2022-10-21"},
};
INSTANTIATE_TEST_SUITE_P(Ahead, Tenses, testing::ValuesIn(kAhead));

const MarkedDates kGone[] = {
    {"He managed to escape on [Saturday].", "2022-10-15"},
    {"Two people were killed on [Monday], officials said.", "2022-10-17"},
    {"The base would have been hit on [Monday].", "2022-10-17"},
    {"The troops that will guard the dam arrived on [Monday].", "2022-10-17"},
    {"He vowed on [Monday] to fight on.", "2022-10-17"},
    {"He has been held [since Monday].", "2022-10-17/2022-10-20"},
    {"Russia strikes Kyiv on [Monday]", "2022-10-17"},
    {"NATO meets over Kyiv on [Wednesday]", "2022-10-19"},
    {"He spoke in his home town on [Monday], telling workers the law would pass.", "2022-10-17"},
    {"The convoy left on [24 December].", "2021-12-24"},
    {"The [December] summit failed.", "2021-12-01/2021-12-31"},
    {"No one knew of the order until [Friday].", "2022-10-14"},
    {"Troops who arrived on [Monday] will leave.", "2022-10-17"},
    {"Prices were higher than expected on [Monday].", "2022-10-17"},
    {"They could not reach the port on [Monday].", "2022-10-17"},
    {"The envoy met them on [Monday] and will return.", "2022-10-17"},
    {"He had told them to leave; they fled on [Monday].", "2022-10-17"},
};
INSTANTIATE_TEST_SUITE_P(Gone, Tenses, testing::ValuesIn(kGone));

}  // namespace
}  // namespace corpus
