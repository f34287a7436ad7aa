#include "corpus/timex/dateline.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/calendar.h"
#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

// "YYYY-MM-DD" where the dateline names its year, else "MM-DD"; empty where there is none.
std::string dateline_of(std::string_view text, std::string_view language) {
  const std::vector<Word> words = split_words(text);
  const std::optional<Dateline> dateline =
      find_dateline(DatedWords({text, words, language, std::nullopt, {}}));
  if (!dateline) return "";
  if (const auto day = day_of(*dateline)) return to_string(*day);
  const auto day = find_day(2000, dateline->month, dateline->day);
  return day ? to_string(*day).substr(5) : "no such day";
}

struct Case {
  std::string_view text;
  std::string_view day;
  std::string_view language = "en";
};

void PrintTo(const Case& dateline, std::ostream* out) { *out << dateline.text; }

class Datelines : public testing::TestWithParam<Case> {};

TEST_P(Datelines, AreReadWhereAReportBegins) {
  EXPECT_EQ(dateline_of(GetParam().text, GetParam().language), GetParam().day);
}

const Case kFound[] = {
    {"KYIV, March 3 (Reuters) – Shells fell.", "03-03"},
    {"KYIV, Ukraine, March 3, 2022 (AP) — Shells fell.", "2022-03-03"},
    {"GENEVA/NEW YORK, 20 October 2022 — Talks ended.", "2022-10-20"},
    {"NEW YORK / GENEVA, 20 October 2022 – Talks ended.", "2022-10-20"},
    {"WASHINGTON, D.C., Oct. 20 -- Talks ended.", "10-20"},
    {"Goma, 20 October 2022 - Shells fell.", "2022-10-20"},
    {"MOSCOW, Oct 20 (TASS). Talks ended.", "10-20"},
    {"UNITED NATIONS, Thursday, October 20 (Wire) - Talks ended.", "10-20"},
    {"20 October 2022 – The Council met.", "2022-10-20"},
    {"Shells fall on port\n\nODESA, Oct. 19 (AP) - Shells fell.", "10-19"},
    {"Kiev, 3 mars (AFP) – Des obus sont tombés.", "03-03", "fr"},
    {"Paris, le 3 mars 2022 – Le conseil a siégé.", "2022-03-03", "fr"},
    {"КИЕВ, 3 марта — Обстрел продолжался.", "03-03", "ru"},
};
INSTANTIATE_TEST_SUITE_P(Found, Datelines, testing::ValuesIn(kFound));

const Case kNone[] = {
    {"BEIRUT (AP) — Shells fell.", ""},
    {"On March 3 – a Thursday – shells fell.", ""},
    {"In March 2022 – it was cold – shells fell.", ""},
    {"The army said on March 3 (Thursday) that shells fell.", ""},
    {"Mariupol fell on May 20, 2022 after a siege.", ""},
    {"March 3 – shells fell.", ""},
    {"3 May 2021 - 5 May 2021: a conference.", ""},
    {"", ""},
};
INSTANTIATE_TEST_SUITE_P(None, Datelines, testing::ValuesIn(kNone));

TEST(Dateline, IsNotLookedForFarIntoTheText) {
  EXPECT_EQ(dateline_of(std::string(500, 'a') + "\n\nKYIV, March 3 (Reuters) – It fell.", "en"),
            "");
}

std::string day_near_publication(const Dateline& dateline, std::string_view published) {
  const auto day = day_near(dateline, *parse_day(published));
  return day ? to_string(*day) : "";
}

TEST(Dateline, WithoutAYearIsOfTheYearNearThePublication) {
  const Dateline last_of_december{12, 31, std::nullopt, 0, 0};
  EXPECT_EQ(day_near_publication(last_of_december, "2023-01-02"), "2022-12-31");
  EXPECT_EQ(day_near_publication(last_of_december, "2022-12-30"), "2022-12-31");
  EXPECT_EQ(day_near_publication(last_of_december, "2022-12-20"), "");
}

class DatesBehindADateline : public testing::TestWithParam<tests::MarkedDates> {};

TEST_P(DatesBehindADateline, CountFromItsDayWhereItIsNearThePublication) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", "2022-10-20"),
            tests::expected_reading(GetParam()));
}

const tests::MarkedDates kCounted[] = {
    {"KYIV, [Oct. 18] (AP) – A strike hit the city [yesterday].", "2022-10-18 2022-10-17"},
    {"KYIV, [18 October 2022] – It fell on [Tuesday], not [today].",
     "2022-10-18 2022-10-18 2022-10-18"},
    {"KYIV, [Oct. 1] (AP) – A strike hit the city [yesterday].", "2022-10-01 2022-10-19"},
    {"BEIRUT (AP) — A strike hit the city on [Monday].", "2022-10-17"},
};
INSTANTIATE_TEST_SUITE_P(Counted, DatesBehindADateline, testing::ValuesIn(kCounted));

}  // namespace
}  // namespace corpus
