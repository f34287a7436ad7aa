#include "corpus/moment.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

using namespace std::chrono_literals;

TEST(Moment, IsTheDayOnTheClockOfItsWriter) {
  for (const char* moment :
       {"2022-10-20", "2022-10-20T23:30:00-05:00", "2022-10-20T00:10:00+03:00",
        "2022-10-20T10:00:00Z", "2022-10-20t10:00:00z", "2022-10-20 10:00", "2022-10-20T10:00",
        "2022-10-20T10:00:00.250Z", "2022-10-20T10:00:00,25+0300", "2022-10-20T10:00+03",
        "2022-10-20 10:00:00 UTC", "2022-10-20 10:00:00 +0300", "2022-10-20T23:59:60Z"}) {
    EXPECT_EQ(parse_day_of_moment(moment), Day{2022y / 10 / 20}) << moment;
  }
}

TEST(Moment, ThatCannotBeIsNone) {
  for (const char* moment :
       {"", "2022-10-20T", "2022-10-20T24:10:00Z", "2022-10-20T10:60:00Z", "2022-10-20T10:00:61Z",
        "2022-02-30T10:00:00Z", "2022-10-20T10:00:00+25:00", "2022-10-20T10:00:00+03:75",
        "2022-10-20T10:00:00 Kyiv", "2022-10-20T1:00", "2022-10-20x", "2022-10-20T10:00:00.Z",
        "2022-10-20T10:00:00Z and more", "2022-10", "10:00"}) {
    EXPECT_EQ(parse_day_of_moment(moment), std::nullopt) << moment;
  }
}

}  // namespace
}  // namespace corpus
