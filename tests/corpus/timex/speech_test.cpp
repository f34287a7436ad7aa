#include "corpus/timex/speech.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_dates.h"

namespace corpus {
namespace {

using tests::MarkedDates;

// A Thursday.
constexpr std::string_view kPublished = "2022-10-20";

class QuotedSpeech : public testing::TestWithParam<MarkedDates> {};

TEST_P(QuotedSpeech, CountsFromTheDayOfSpeaking) {
  EXPECT_EQ(tests::actual_reading(GetParam(), "en", kPublished),
            tests::expected_reading(GetParam()));
}

const MarkedDates kSpoken[] = {
    {"“We were hit [yesterday],” he said on [Monday].", "2022-10-16 2022-10-17"},
    {"\"We were hit [yesterday],\" he said [Monday].", "2022-10-16 2022-10-17"},
    {"On [Monday] he told reporters: “We were hit [yesterday]. [Today] we bury them.”",
     "2022-10-17 2022-10-16 2022-10-17"},
    {"“We leave [tomorrow],” the commander wrote on [14 October 2022].", "2022-10-15 2022-10-14"},
    {"“It was hit [last night],” she said in a speech on [Tuesday].", "2022-10-17 2022-10-18"},
};
INSTANTIATE_TEST_SUITE_P(Spoken, QuotedSpeech, testing::ValuesIn(kSpoken));

const MarkedDates kPublishedDays[] = {
    {"“We were hit [yesterday],” he said. It rained on [Monday].", "2022-10-19 2022-10-17"},
    {"“We were hit [yesterday],” he said.", "2022-10-19"},
    {"He left on [Monday]. “We were hit [yesterday],” he said.", "2022-10-17 2022-10-19"},
    {"He said on [Monday] that the port was hit [yesterday].", "2022-10-17 2022-10-19"},
    {"An open “quote. It fell [yesterday], he said on [Monday].", "2022-10-19 2022-10-17"},
    {"“We were hit in [2019],” he said on [Monday].", "2019-01-01/2019-12-31 2022-10-17"},
};
INSTANTIATE_TEST_SUITE_P(Published, QuotedSpeech, testing::ValuesIn(kPublishedDays));

std::string quotations_in(std::string_view text) {
  const std::vector<Word> words = split_words(text);
  std::string found;
  for (const Quotation& quotation :
       find_quotations(DatedWords({text, words, "en", std::nullopt, {}}))) {
    found += '[';
    found += text.substr(words[quotation.first].start,
                         words[quotation.end - 1].end - words[quotation.first].start);
    found += ']';
  }
  return found;
}

TEST(Quotations, LieBetweenMarksOfAnyShape) {
  EXPECT_EQ(quotations_in("“One two,” he said. “Three.” «Quatre cinq»"),
            "[One two][Three][Quatre cinq]");
  EXPECT_EQ(quotations_in("\"One two,\" he said. \"Three.\""), "[One two][Three]");
}

TEST(Quotations, EndWithTheirParagraph) {
  EXPECT_EQ(quotations_in("“One two.\n\nThree ” four"), "");
  EXPECT_EQ(quotations_in("\"One two.\n\nThree \"four\" five"), "[four]");
}

}  // namespace
}  // namespace corpus
