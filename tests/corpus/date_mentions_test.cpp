#include "corpus/date_mentions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::actual_reading;
using tests::dates_in;
using tests::expected_reading;
using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class EnglishDates : public testing::TestWithParam<MarkedDates> {};

TEST_P(EnglishDates, AreFoundWhereTheyStandAndMeanTheirDays) {
  EXPECT_EQ(actual_reading(GetParam(), "en", kPublished), expected_reading(GetParam()));
}

const MarkedDates kLookingAhead[] = {
    {"The convoy is to leave on [Monday].", "2022-10-24"},
    {"The tanks could be there by [the end of March].", "2023-03-21/2023-03-31"},
    {"It is to arrive in [the spring].", "2023-03-01/2023-05-31"},
    {"They are to report by [Tuesday].", "2022-10-25"},
    {"He had to leave by [Tuesday].", "2022-10-25"},
    {"Power had been restored by [Tuesday].", "2022-10-18"},
    {"He said on [Monday] that talks would be held on [Saturday].", "2022-10-17 2022-10-22"},
};
INSTANTIATE_TEST_SUITE_P(LookingAhead, EnglishDates, testing::ValuesIn(kLookingAhead));

const MarkedDates kCountedFromADay[] = {
    {"It began on [Wednesday], [since late August] expected. He had written [two days earlier].",
     "2022-10-19 2022-08-21/2022-10-20 2022-10-17"},
    {"In [August] he wrote, [a month earlier] he had not.",
     "2022-08-01/2022-08-31 2022-07-01/2022-07-31"},
};
INSTANTIATE_TEST_SUITE_P(CountedFromADay, EnglishDates, testing::ValuesIn(kCountedFromADay));

const MarkedDates kCalendarDates[] = {
    {"The convoy left on [2022-10-19].", "2022-10-19"},
    {"Logged at [2022-10-19]T08:30:00Z by the post.", "2022-10-19"},
    {"The convoy left on [19 October 2022].", "2022-10-19"},
    {"The convoy left on [October 19, 2022], at dawn.", "2022-10-19"},
    {"The convoy left on [October 19th, 2022].", "2022-10-19"},
    {"The convoy left on [19 Oct]. and came back.", "2022-10-19"},
    {"The convoy left on [Oct. 19], the army said.", "2022-10-19"},
    {"The convoy left on [the 19th of October].", "2022-10-19"},
    {"The convoy left on [October the 6th].", "2022-10-06"},
    {"Signed on [the 26 th day of April, 2021].", "2021-04-26"},
    {"Fireworks on [the Fourth of July] were banned.", "2022-07-04"},
    {"They met on [Monday, October 17th], in Vienna.", "2022-10-17"},
    {"They met on [Wed, 19 Oct 2022].", "2022-10-19"},
    {"The invasion began on [24 February].", "2022-02-24"},
    {"The summit opens on [15 November].", "2022-11-15"},
    {"The shelling of [29 December] is remembered.", "2022-12-29"},
    {"The strike of [15 March] is remembered.", "2022-03-15"},
    {"They will vote on [5 May].", "2023-05-05"},
    {"In [October 2021] the army took power.", "2021-10-01/2021-10-31"},
    {"In [October of 2021] the army took power.", "2021-10-01/2021-10-31"},
    {"In [April of last year] a truce took hold.", "2021-04-01/2021-04-30"},
    {"It was [January 6 this year].", "2022-01-06"},
    {"In [May] the siege ended.", "2022-05-01/2022-05-31"},
    {"In [December] the border closed.", "2021-12-01/2021-12-31"},
    {"In [May] and [June] the shelling went on.", "2022-05-01/2022-05-31 2022-06-01/2022-06-30"},
    {"The [September] offensive surprised the garrison.", "2022-09-01/2022-09-30"},
    {"Drones were used in [late August].", "2022-08-21/2022-08-31"},
    {"Drones were used in [early September].", "2022-09-01/2022-09-10"},
    {"Drones were used in [mid-July].", "2022-07-11/2022-07-20"},
    {"Drones were used in [late August 2021].", "2021-08-21/2021-08-31"},
    {"By [the end of September] the town was empty.", "2022-09-21/2022-09-30"},
    {"Filed on [3/4/2022] in Ohio.", "2022-03-04"},
    {"Filed on [25/4/2022] in Leeds.", "2022-04-25"},
    {"Filed on [5/25/22] in Ohio.", "2022-05-25"},
    {"Filed on [20.10.2022] in Bern.", "2022-10-20"},
    {"The war that followed [9/11] lasted.", "2001-09-11"},
    {"Talks were held on [3] and [7 May].", "2022-05-03 2022-05-07"},
    {"Envoys came on [the 19th].", "2022-10-19"},
};
INSTANTIATE_TEST_SUITE_P(Calendar, EnglishDates, testing::ValuesIn(kCalendarDates));

const MarkedDates kYears[] = {
    {"It collapsed in [2015].", "2015-01-01/2015-12-31"},
    {"It follows a [2015] nuclear agreement.", "2015-01-01/2015-12-31"},
    {"The [2020] election was disputed.", "2020-01-01/2020-12-31"},
    {"The pact (signed in [1994]) is void.", "1994-01-01/1994-12-31"},
    {"The fort was built in [1777].", "1777-01-01/1777-12-31"},
    {"Hunger should end by [the year 2030].", "2030-01-01/2030-12-31"},
    {"The dam dates from [the 1950s].", "1950-01-01/1959-12-31"},
    {"Reforms of [the '90s] failed.", "1990-01-01/1999-12-31"},
    {"Railways of [the 1800s] decayed.", "1800-01-01/1899-12-31"},
    {"A treaty of [the 20th century] fell.", "1901-01-01/2000-12-31"},
    {"Money for [fiscal year 2023] was cut.", "2022-10-01/2023-09-30"},
    {"Money for [FY2021] was cut.", "2020-10-01/2021-09-30"},
    {"Money for [fiscal year (FY) 2022] was cut.", "2021-10-01/2022-09-30"},
    {"In [the first quarter of 2023] exports fell.", "2023-01-01/2023-03-31"},
    {"In [Q3 2022] exports fell.", "2022-07-01/2022-09-30"},
    {"In [the second half of 2021] exports fell.", "2021-07-01/2021-12-31"},
    {"In [the summer of 1950] the war began.", "1950-06-01/1950-08-31"},
    {"In [winter 2022] power may fail.", "2022-12-01/2023-02-28"},
    {"Recruits came [last summer].", "2022-06-01/2022-08-31"},
    {"Recruits came [this spring].", "2022-03-01/2022-05-31"},
    {"By [the end of 2023] it will be rebuilt.", "2023-12-01/2023-12-31"},
    {"In [early 2024] it will be rebuilt.", "2024-01-01/2024-04-30"},
    {"In [mid-2023] it will be rebuilt.", "2023-05-01/2023-08-31"},
    {"In [late last year] it was rebuilt.", "2021-09-01/2021-12-31"},
    {"By [the end of the year] it will be rebuilt.", "2022-12-01/2022-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Years, EnglishDates, testing::ValuesIn(kYears));

const MarkedDates kRanges[] = {
    {"They fought from [3 to 7 May 2022].", "2022-05-03/2022-05-07"},
    {"They fought on [3-7 May].", "2022-05-03/2022-05-07"},
    {"They fought in the night of [1–2 March].", "2022-03-01/2022-03-02"},
    {"They fought from [July 13-16] in the hills.", "2022-07-13/2022-07-16"},
    {"They fought [May 3–7, 2021].", "2021-05-03/2021-05-07"},
    {"They fought between [3 May and 7 June].", "2022-05-03/2022-06-07"},
    {"They fought from [September 7th to the 10th].", "2022-09-07/2022-09-10"},
    {"They fought from [28 December 2021 to 3 January 2022].", "2021-12-28/2022-01-03"},
    {"They fought from [December to March 2022].", "2021-12-01/2022-03-31"},
    {"They fought in [May–July 2021].", "2021-05-01/2021-07-31"},
    {"She served [2014-2016] in Geneva.", "2014-01-01/2016-12-31"},
    {"She served from [2014 to 2016] in Geneva.", "2014-01-01/2016-12-31"},
    {"Between [1940 and 1945] the port was shut.", "1940-01-01/1945-12-31"},
    {"The season [2015-16] was dry.", "2015-01-01/2016-12-31"},
    {"They fought from [Monday to Wednesday].", "2022-10-17/2022-10-19"},
    {"They have fought [since February 2022].", "2022-02-01/2022-10-20"},
    {"They have fought [since 2018].", "2018-01-01/2022-10-20"},
    {"They have fought [since at least November 2021].", "2021-11-01/2022-10-20"},
    {"They have fought [since last November].", "2021-11-01/2022-10-20"},
    {"They have fought [since February 24th].", "2022-02-24/2022-10-20"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, EnglishDates, testing::ValuesIn(kRanges));

const MarkedDates kRelativeDays[] = {
    {"The envoy spoke [today].", "2022-10-20"},
    {"[Yesterday]'s raid killed two.", "2022-10-19"},
    {"[Yesterday afternoon] the bridge fell.", "2022-10-19"},
    {"Talks resume [tomorrow].", "2022-10-21"},
    {"The curfew begins [tonight].", "2022-10-20"},
    {"[Last night] the bridge fell.", "2022-10-19"},
    {"[This morning] the bridge fell.", "2022-10-20"},
    {"[The day before yesterday] the bridge fell.", "2022-10-18"},
    {"The bridge fell on [Wednesday].", "2022-10-19"},
    {"The bridge fell on [Thursday].", "2022-10-20"},
    {"Officials said [Friday] that it fell.", "2022-10-14"},
    {"[Wednesday]'s vote was close.", "2022-10-19"},
    {"On [Monday], the council will vote.", "2022-10-24"},
    {"A vote is due on [Friday].", "2022-10-21"},
    {"Residents must leave by [Saturday].", "2022-10-22"},
    {"The mayor said on [Tuesday] that he will resign.", "2022-10-18"},
    {"The mayor resigned [last Friday].", "2022-10-14"},
    {"The mayor leaves [next Monday].", "2022-10-24"},
    {"The mayor arrives [this Friday].", "2022-10-21"},
    {"The mayor resigned on [Friday last week].", "2022-10-14"},
    {"On [3 March 2022] he fled; [two days earlier] his house burned.", "2022-03-03 2022-03-01"},
    {"On [3 March 2022] he fled and [the next day] the town fell.", "2022-03-03 2022-03-04"},
    {"On [3 March 2022] he fled and [a week later] the town fell.",
     "2022-03-03 2022-03-07/2022-03-13"},
};
INSTANTIATE_TEST_SUITE_P(RelativeDays, EnglishDates, testing::ValuesIn(kRelativeDays));

const MarkedDates kRelativeUnits[] = {
    {"It fell [last week].", "2022-10-10/2022-10-16"},
    {"It fell earlier [this week].", "2022-10-17/2022-10-23"},
    {"They meet [next week].", "2022-10-24/2022-10-30"},
    {"It fell [last month].", "2022-09-01/2022-09-30"},
    {"They meet later [this month].", "2022-10-01/2022-10-31"},
    {"It fell [last year].", "2021-01-01/2021-12-31"},
    {"It is planned for [next year].", "2023-01-01/2023-12-31"},
    {"It fell [last weekend].", "2022-10-15/2022-10-16"},
    {"It fell over [the weekend].", "2022-10-15/2022-10-16"},
    {"It fell [last July].", "2022-07-01/2022-07-31"},
    {"It fell [last November].", "2021-11-01/2021-11-30"},
    {"They attacked over [the past three weeks].", "2022-09-29/2022-10-20"},
    {"They attacked in [the last two months].", "2022-08-20/2022-10-20"},
    {"They attacked over [the last year].", "2021-10-20/2022-10-20"},
    {"They attacked over [the past decade].", "2012-10-20/2022-10-20"},
    {"They attacked in [the last 24 hours].", "2022-10-19/2022-10-20"},
    {"They arm over [the next four years].", "2022-10-20/2026-10-20"},
    {"It fell [three days ago].", "2022-10-17"},
    {"It fell [a couple of days ago].", "2022-10-18"},
    {"It fell [two weeks ago].", "2022-10-03/2022-10-09"},
    {"It fell [about a month ago].", "2022-09-01/2022-09-30"},
    {"It fell [seventy-seven years ago].", "1945-01-01/1945-12-31"},
    {"It fell [nearly a decade ago].", "2012-01-01/2012-12-31"},
    {"It fell almost [one year ago today].", "2021-10-20"},
};
INSTANTIATE_TEST_SUITE_P(RelativeUnits, EnglishDates, testing::ValuesIn(kRelativeUnits));

const MarkedDates kStories[] = {
    {"It began on [1 September 1939]. On [3 September] Paris joined, and in [May] it fell.",
     "1939-09-01 1939-09-03 1940-05-01/1940-05-31"},
    {"On [Wednesday] he recalled [1 September 1939]. On [3 September] he had been there.",
     "2022-10-19 1939-09-01 2022-09-03"},
    {"It fell on [9 May 1945], and [since 1946] it is free. On [8 May] they march.",
     "1945-05-09 1946-01-01/2022-10-20 1945-05-08"},
};
INSTANTIATE_TEST_SUITE_P(Stories, EnglishDates, testing::ValuesIn(kStories));

// Nothing is marked: nothing may be found.
const MarkedDates kLookAlikes[] = {
    {"The report runs to 2231 pages.", ""},
    {"About 2,231 people fled.", ""},
    {"Some 2015 people fled.", ""},
    {"They sent 1,200 troops and 2015 soldiers.", ""},
    {"They killed 1950 fighters.", ""},
    {"It cost $1990 and later €2005.", ""},
    {"More than 2000 were hurt.", ""},
    {"Prices rose by 2010%.", ""},
    {"The Su-2015 and the T2022 are models.", ""},
    {"Call 555-2015 now.", ""},
    {"See page 2015 and No. 2020.", ""},
    {"Resolution 2231 was adopted.", ""},
    {"The case 71/2015 is closed.", ""},
    {"At 2015 hours the siren went.", ""},
    {"It may rain and they may march.", ""},
    {"They march 5 kilometres.", ""},
    {"Prime Minister May spoke.", ""},
    {"April O'Neil and June Carter spoke.", ""},
    {"The Sun rose; he sat in the sun.", ""},
    {"She fought for two years and three months.", ""},
    {"The boy is ten years old, aged 10.", ""},
    {"He told USA Today that it is over.", ""},
    {"Black Friday sales and Bloody Sunday marches.", ""},
    {"It happened at 12:30 and lasted 24 hours.", ""},
    {"The score was 3-7 and 3/4 of it was noise.", ""},
    {"Version 2.10.2 of 10.10.10.10 is out.", ""},
    {"Second, the fall of the city was near the spring.", ""},
    {"It is 31 June or 30 February.", ""},
};
INSTANTIATE_TEST_SUITE_P(LookAlikes, EnglishDates, testing::ValuesIn(kLookAlikes));

DateMention only_mention(std::string_view text) {
  const std::vector<DateMention> mentions = dates_in(text, "en", kPublished);
  return mentions.size() == 1 ? mentions.front() : DateMention{};
}

struct Kinds {
  std::string_view text;
  Precision precision;
  DateKind kind;
};

TEST(DateMentions, SayHowPreciseTheyAre) {
  const Kinds kinds[] = {
      {"on 19 October 2022", Precision::OneDay, DateKind::Date},
      {"last week", Precision::Week, DateKind::Date},
      {"in October 2021", Precision::Month, DateKind::Date},
      {"in Q1 2021", Precision::Quarter, DateKind::Date},
      {"in the summer of 2021", Precision::Season, DateKind::Date},
      {"in 2021", Precision::Year, DateKind::Date},
      {"in the 1990s", Precision::Decade, DateKind::Date},
      {"since February 2022", Precision::Range, DateKind::Date},
      {"in late August", Precision::Range, DateKind::Vague},
      {"over the past three weeks", Precision::Range, DateKind::Duration},
  };
  for (const Kinds& expected : kinds) {
    const DateMention mention = only_mention(expected.text);
    EXPECT_EQ(mention.precision, expected.precision) << expected.text;
    EXPECT_EQ(mention.kind, expected.kind) << expected.text;
  }
}

TEST(DateMentions, WithoutADayOfPublicationOnlyFullDatesAreFound) {
  const std::string text =
      "Yesterday, in May, on Friday, on 3 June 2021, since 2019 and two years ago.";
  const std::vector<Word> words = split_words(text);
  const auto mentions = find_date_mentions({text, words, "en", std::nullopt, {}});
  EXPECT_EQ(tests::reading_of(text, mentions),
            "Yesterday, in May, on Friday, on [3 June 2021], since [2019] and two years ago.\n"
            "2021-06-03 2019-01-01/2019-12-31");
}

TEST(DateMentions, MaskedTextIsNoDate) {
  const std::string text = "Resolution 2231 (2015) of 2015";
  const std::vector<Word> words = split_words(text);
  const std::vector<ByteRange> masked = {{0, 22}};
  const auto mentions = find_date_mentions({text, words, "en", parse_day(kPublished), masked});
  EXPECT_EQ(tests::reading_of(text, mentions),
            "Resolution 2231 (2015) of [2015]\n2015-01-01/2015-12-31");
}

TEST(DateMentions, AreInOrderAndInsideAnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "May",  "3",   "-",     "2022", " ", "since", "last", "week", "ago",  "two",  "\xFF", "\xD8",
      "the",  "of",  ".",     "/",    "Q", "1990",  "s",    "'",    "from", "to",   "and",  "next",
      "late", "Mon", "2,231", "\n\n", "–", "today", "th",   "مايو", "року", "year", "9999", "в"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto count = random() % 30; count > 0; --count) {
      text += pieces[random() % pieces.size()];
      if (random() % 2 == 0) text += ' ';
    }
    for (const char* language : {"en", "ru", "ar", "fr", ""}) {
      std::size_t before = 0;
      for (const DateMention& mention : dates_in(text, language, kPublished)) {
        ASSERT_LE(before, mention.start) << text;
        ASSERT_LT(mention.start, mention.end) << text;
        ASSERT_LE(mention.end, text.size()) << text;
        ASSERT_LE(mention.span.from, mention.span.to) << text;
        before = mention.end;
      }
    }
  }
}

TEST(DateMentions, ReadRandomBytesWithoutThrowing) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 200, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_NO_THROW(dates_in(bytes, "en", kPublished));
  }
}

TEST(DateMentions, KeepEveryDateOfALongText) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "since since from the 3 to 7 May 2022, ";
  EXPECT_EQ(dates_in(text, "en", kPublished).size(), 20000U);
}

TEST(DateMentions, AnotherParagraphMovesNoSpanOfTheFirst) {
  const std::string first = "They met on Monday and will meet in May.";
  const auto alone = dates_in(first, "en", kPublished);
  const auto both = dates_in(first + "\n\nThe talks were held on 3 June.", "en", kPublished);
  ASSERT_EQ(both.size(), alone.size() + 1);
  EXPECT_TRUE(std::equal(alone.begin(), alone.end(), both.begin()));
}

}  // namespace
}  // namespace corpus
