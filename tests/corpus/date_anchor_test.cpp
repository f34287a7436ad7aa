#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

struct Anchored {
  std::string_view text;
  std::string_view anchors;  // one a date, in order
};

void PrintTo(const Anchored& anchored, std::ostream* out) { *out << anchored.text; }

std::string anchors_in(std::string_view text, std::string_view language) {
  std::string anchors;
  for (const DateMention& mention : tests::dates_in(text, language, kPublished)) {
    if (!anchors.empty()) anchors += ' ';
    anchors += name_of(mention.anchor);
  }
  return anchors;
}

class DateAnchors : public testing::TestWithParam<Anchored> {};

TEST_P(DateAnchors, SayWhatTellsTheDays) {
  EXPECT_EQ(anchors_in(GetParam().text, "en"), GetParam().anchors);
}

const Anchored kItself[] = {
    {"The convoy left on 19 October 2022.", "itself"},
    {"The convoy left on 2022-10-19.", "itself"},
    {"In October 2021 and in 2019 it was quiet.", "itself itself"},
    {"They fought from 3 to 7 May 2022.", "itself"},
    {"They fought from December to March 2022.", "itself"},
    {"They have fought since February 2022.", "itself"},
    {"In Q3 2022 and in the summer of 1950 exports fell.", "itself itself"},
    {"Reforms of the 1990s failed in the 20th century.", "itself itself"},
    {"By the end of 2023 it will be rebuilt.", "itself"},
};
INSTANTIATE_TEST_SUITE_P(Itself, DateAnchors, testing::ValuesIn(kItself));

const Anchored kPublishedCases[] = {
    {"Yesterday the bridge fell.", "published"},
    {"Last night the bridge fell.", "published"},
    {"The bridge fell on Wednesday.", "published"},
    {"The bridge fell last Friday.", "published"},
    {"The bridge fell on 19 October.", "published"},
    {"In May the siege ended.", "published"},
    {"It was January 6 this year.", "published"},
    {"In April of last year a truce took hold.", "published"},
    {"It fell last week, two weeks ago, last July.", "published published published"},
    {"They attacked over the past three weeks.", "published"},
    {"They fought on 3-7 May.", "published"},
    {"They fought from Monday to Wednesday.", "published"},
    {"They have fought since last November.", "published"},
    {"By the end of the year it will be rebuilt.", "published"},
    {"Recruits came last summer.", "published"},
    {"Envoys came on the 19th.", "published"},
};
INSTANTIATE_TEST_SUITE_P(Published, DateAnchors, testing::ValuesIn(kPublishedCases));

const Anchored kEarlier[] = {
    {"On 3 March 2022 he fled; two days earlier his house burned.", "itself earlier"},
    {"On 3 March 2022 he fled and the next day the town fell.", "itself earlier"},
    {"On 3 March 2022 he fled and the following week the town fell.", "itself earlier"},
};
INSTANTIATE_TEST_SUITE_P(Earlier, DateAnchors, testing::ValuesIn(kEarlier));

const Anchored kStory[] = {
    {"It began on 1 September 1939. On 3 September Paris joined.", "itself story"},
    {"It began on 1 September 1939. In May it ended.", "itself story"},
};
INSTANTIATE_TEST_SUITE_P(Story, DateAnchors, testing::ValuesIn(kStory));

const Anchored kDateline[] = {
    {"KYIV, Oct. 19 (AP) – A strike hit the city yesterday.", "published dateline"},
    {"KYIV, 19 October 2022 – It fell on Monday and in 2021.", "itself dateline itself"},
    {"KYIV, Oct. 1 (AP) – A strike hit the city yesterday.", "published published"},
};
INSTANTIATE_TEST_SUITE_P(Dateline, DateAnchors, testing::ValuesIn(kDateline));

const Anchored kSpoken[] = {
    {"“We were hit yesterday,” he said on Monday.", "spoken published"},
    {"On Monday he said: “We were hit today.”", "published spoken"},
    {"“We were hit yesterday,” he said.", "published"},
    {"“We were hit on 3 May 2021,” he said on Monday.", "itself published"},
};
INSTANTIATE_TEST_SUITE_P(Spoken, DateAnchors, testing::ValuesIn(kSpoken));

}  // namespace
}  // namespace corpus
