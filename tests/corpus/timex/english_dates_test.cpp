#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

// English dates that need more than one reader, and what only looks like one.
namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class DatesInSentences : public testing::TestWithParam<MarkedDates> {};

TEST_P(DatesInSentences, AreFoundAndTellLookAlikesApart) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kSpans[] = {
    {"Given on this [fourth day of March, in the year of our Lord two thousand twenty-one], here.",
     "2021-03-04"},
    {"Given on this [fourth day of March, in the year of our Lord two thousand and six].",
     "2006-03-04"},
    {"It fell overnight [Wednesday to Thursday].", "2022-10-19/2022-10-20"},
    {"It fell in the night from [Saturday to Sunday].", "2022-10-15/2022-10-16"},
    {"From [Monday night until Tuesday] morning, sirens sounded.", "2022-10-17/2022-10-18"},
    {"He has been held [since the summer] and is ill.", "2022-06-01/2022-10-20"},
    {"It rained [Monday-Wednesday] and [Monday through Wednesday].",
     "2022-10-17/2022-10-19 2022-10-17/2022-10-19"},
    {"It fell from [28 Feb. to 3 March].", "2022-02-28/2022-03-03"},
    {"It fell on the night of [1 March].", "2022-03-01"},
    {"[Third-quarter] results were bad.", "2022-07-01/2022-09-30"},
    {"In [Q2] and [the first half of the year] exports fell.",
     "2022-04-01/2022-06-30 2022-01-01/2022-06-30"},
    {"It fell in [the summer of '22] and [February of ’21].",
     "2022-06-01/2022-08-31 2021-02-01/2021-02-28"},
    {"It was signed this [thirty-first day of May] and [the tenth of June].",
     "2022-05-31 2022-06-10"},
    {"They passed away [this weekend] at home.", "2022-10-22/2022-10-23"},
    {"[The year after next] they vote.", "2024-01-01/2024-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Spans, DatesInSentences, testing::ValuesIn(kSpans));

const MarkedDates kKnown[] = {
    {"The [September 11] attacks changed it.", "2001-09-11"},
    {"The attacks of [Sept. 11] changed it.", "2001-09-11"},
    {"Storms came on [September 11].", "2022-09-11"},
    {"It came after our [August] announcement and the [July] APEC meeting.",
     "2022-08-01/2022-08-31 2022-07-01/2022-07-31"},
    {"It allowed them to be ready as early as [June].", "2022-06-01/2022-06-30"},
    {"He spoke as recently as [September].", "2022-09-01/2022-09-30"},
    {"It fell [a year and a half ago].", "2021-04-01/2021-04-30"},
    {"It fell [two and a half years ago].", "2020-04-01/2020-04-30"},
    {"The [9 October] attack killed ten.", "2022-10-09"},
    {"The [2015] nuclear agreement and the [1949] Geneva Conventions hold.",
     "2015-01-01/2015-12-31 1949-01-01/1949-12-31"},
    {"[Two years ago], in [2020], he led in [September].",
     "2020-01-01/2020-12-31 2020-01-01/2020-12-31 2020-09-01/2020-09-30"},
};
INSTANTIATE_TEST_SUITE_P(Known, DatesInSentences, testing::ValuesIn(kKnown));

const MarkedDates kNoDates[] = {
    {"The Foreign Aid Act of 1961 and the Budget Act, 2021, are law.", ""},
    {"The Defence Act for Fiscal Year 2022 is law.", ""},
    {"They called it their country's 9/11.", ""},
    {"Trade in the 21st century and this century's wars go on.", ""},
    {"Temperatures in the 30s hurt men in their 20s.", ""},
    {"A 24-year-old, aged 45, with 2015 votes and $2 million, fled.", ""},
    {"Cases were up from 1995 in [2020].", "2020-01-01/2020-12-31"},
    {"He got there in the last three months of the war.", ""},
    {"It was currently quiet, as it recently was in recent weeks.", ""},
    {"He waited for three days and two nights.", ""},
    {"At the end of the day it was cool in the summer and warm in the house.", ""},
    {"He left half an hour ago, or half a year ago.", ""},
    {"They moved between 1500 and 1700 on [19 October].", "2022-10-19"},
    {"They moved from 1900-2000 on [Monday] and at 2030 on [October 18].", "2022-10-17 2022-10-18"},
    {"They moved at 1830 GMT and by 2015 hours.", ""},
};
INSTANTIATE_TEST_SUITE_P(NoDates, DatesInSentences, testing::ValuesIn(kNoDates));

}  // namespace
}  // namespace corpus
