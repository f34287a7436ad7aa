#include "corpus/timex/story.h"

#include <gtest/gtest.h>

#include "tests/corpus/marked_dates.h"

// Which year a date without one is of, in accounts of long ago.
namespace corpus {
namespace {

using tests::actual_reading;
using tests::expected_reading;

std::string reading_in(const tests::MarkedDates& dates) {
  return actual_reading(dates, "en", "2022-10-20");
}

void expect_reading(const tests::MarkedDates& dates) {
  EXPECT_EQ(reading_in(dates), expected_reading(dates));
}

TEST(Story, GoesOnFromTheDateBefore) {
  expect_reading({"The army left on [3 December 1812]. On [12 January] it was home.",
                  "1812-12-03 1813-01-12"});
}

TEST(Story, KeepsToTheYearThatItNamed) {
  expect_reading({"In [1912] the army left. On [25 December] it was home.",
                  "1912-01-01/1912-12-31 1912-12-25"});
}

TEST(Story, IsNotMovedByAYearNamedByTheWay) {
  expect_reading(
      {"The army left on [3 May 1912]. The treaty of [1907] was void. On [12 June] it "
       "crossed the river.",
       "1912-05-03 1907-01-01/1907-12-31 1912-06-12"});
}

TEST(Story, DoesNotBeginWithAFewYearsNamedByTheWay) {
  std::string between;
  for (int i = 0; i < 20; ++i) between += " The clinic treats all who come.";
  const std::string text = "The fund was founded in [1951] and renewed in [1999]." + between +
                           " In [August] its members met.";
  expect_reading({text, "1951-01-01/1951-12-31 1999-01-01/1999-12-31 2022-08-01/2022-08-31"});
}

TEST(Story, MovesToTheYearThatBeginsASentence) {
  expect_reading(
      {"The army left on [3 May 1912]. In [1915] it came again. On [12 June] it crossed "
       "the river.",
       "1912-05-03 1915-01-01/1915-12-31 1915-06-12"});
}

TEST(Story, FollowsTheYearsOfAChronicle) {
  expect_reading({"[1951]\n\n- [4 January]: the city fell.\n\n[1952]\n\n- [25 December]: a truce.",
                  "1951-01-01/1951-12-31 1951-01-04 1952-01-01/1952-12-31 1952-12-25"});
}

TEST(Story, BeginsAgainInEachPartOfASection) {
  expect_reading(
      {"The war ([June 1941 to April 1942])\n\nIn the north\n\nOn [6 April] the town "
       "fell.\n\nIn the south\n\nOn [7 December] the fleet was hit.",
       "1941-06-01/1942-04-30 1942-04-06 1941-12-07"});
}

TEST(Story, IsNotEndedByOneDateOfTheNews) {
  expect_reading(
      {"They left on [3 May 1812], rested on [5 May], fought on [7 May] and won on "
       "[9 May]. A book of [March 2022] tells of it. On [12 June] they were home.",
       "1812-05-03 1812-05-05 1812-05-07 1812-05-09 2022-03-01/2022-03-31 1812-06-12"});
}

TEST(Story, IsNotBegunByYearsAloneInAReportOfNews) {
  expect_reading(
      {"The bridge fell [yesterday]. It was built in [1899] and mended in [1934]. It was "
       "painted on [5 September].",
       "2022-10-19 1899-01-01/1899-12-31 1934-01-01/1934-12-31 2022-09-05"});
}

TEST(Story, NeedsNoDayOfPublication) {
  const tests::MarkedDates dates{"The army left on [3 May 1812]. On [12 June] it was home.",
                                 "1812-05-03 1812-06-12"};
  EXPECT_EQ(actual_reading(dates, "en", ""), expected_reading(dates));
}

}  // namespace
}  // namespace corpus
