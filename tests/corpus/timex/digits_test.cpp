#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

// Each date and, behind "or", its other reading.
std::string readings_of(std::string_view text, std::string_view language) {
  std::string readings;
  for (const DateMention& mention : tests::dates_in(text, language, "2022-10-20")) {
    if (!readings.empty()) readings += ", ";
    readings += tests::written(mention.span);
    if (mention.other) readings += " or " + tests::written(*mention.other);
  }
  return readings;
}

struct Case {
  std::string_view text;
  std::string_view readings;
  std::string_view language = "en";
};

void PrintTo(const Case& dates, std::ostream* out) { *out << dates.text; }

class DatesOfDigits : public testing::TestWithParam<Case> {};

TEST_P(DatesOfDigits, KeepBothReadingsWhereNothingTellsTheDayFromTheMonth) {
  EXPECT_EQ(readings_of(GetParam().text, GetParam().language), GetParam().readings);
}

const Case kCases[] = {
    {"Filed on 3/4/2022.", "2022-03-04 or 2022-04-03"},
    {"Filed on 3/4/22.", "2022-03-04 or 2022-04-03"},
    {"Filed on 4/4/2022.", "2022-04-04"},
    {"Filed on 25/4/2022.", "2022-04-25"},
    {"Filed on 4/25/2022.", "2022-04-25"},
    {"Filed on 3/4/2022 and on 25/4/2022.", "2022-04-03, 2022-04-25"},
    {"Filed on 3/4/2022 and on 4/25/2022.", "2022-03-04, 2022-04-25"},
    {"Filed on 3/4/2022, 25/4/2022 and 4/25/2022.",
     "2022-03-04 or 2022-04-03, 2022-04-25, 2022-04-25"},
    {"Filed on 19-Oct-2022.", "2022-10-19"},
    {"Déposé le 3/4/2022.", "2022-04-03", "fr"},
    {"Подано 3/4/2022.", "2022-04-03", "ru"},
};
INSTANTIATE_TEST_SUITE_P(Orders, DatesOfDigits, testing::ValuesIn(kCases));

}  // namespace
}  // namespace corpus
