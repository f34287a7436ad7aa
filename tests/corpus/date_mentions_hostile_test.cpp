#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/date_mentions.h"

namespace corpus {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

// Of the processor, so that other work on the machine does not count.
double seconds_for(const std::string& text, std::string_view language) {
  const std::vector<Word> words = split_words(text);
  const DatedText dated{text, words, language, parse_day("2022-10-20"), {}};
  const std::clock_t begin = std::clock();
  find_date_mentions(dated);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void expect_linear(std::string_view piece, std::string_view language) {
  constexpr std::size_t kBytes = 100'000;
  constexpr double kLeast = 0.005;
  const std::string small = repeated(piece, kBytes);
  const std::string large = repeated(piece, 10 * kBytes);
  const double first = std::min(seconds_for(small, language), seconds_for(small, language));
  EXPECT_LT(seconds_for(large, language), 40 * std::max(first, kLeast)) << piece;
}

class HostileDates : public testing::TestWithParam<std::string_view> {};

// Ten times the text may take ten times as long; what grows with the square takes a hundred times.
TEST_P(HostileDates, AreReadInTimeThatGrowsWithTheTextAlone) { expect_linear(GetParam(), "en"); }

constexpr std::string_view kPieces[] = {
    "1/1/",
    "May ",
    "May",
    "Monday ",
    "earlier ",
    "“ ",
    "\" ",
    "“said Monday ",
    "\"yesterday\" he said on Monday ",
    "the day after ",
    "the eve of ",
    "a day before ",
    "two days before Monday ",
    "since ",
    "since since from ",
    "from Monday to ",
    "between ",
    "will be ",
    "not ",
    "which, ",
    "10, ",
    "10 and ",
    "October 10, ",
    "1/1/2022 ",
    "the first week of ",
    "the week ending ",
    "to mid ",
    "A, ",
    "KYIV, ",
    "(",
    "2022-",
    "that same ",
    "Christmas ",
};
INSTANTIATE_TEST_SUITE_P(Repeated, HostileDates, testing::ValuesIn(kPieces));

TEST(HostileDatesOfOtherLanguages, AreReadInTimeThatGrowsWithTheTextAlone) {
  constexpr std::pair<std::string_view, std::string_view> kTexts[] = {
      {"uk", "травня "},   {"uk", "з 3 по "}, {"uk", "1812 року\n\n"}, {"ru", "в ночь на "},
      {"fr", "du 3 au "},  {"fr", "mai "},    {"es", "de mayo de "},   {"es", "desde hace "},
      {"ar", "من 3 إلى "}, {"ar", "آب "},     {"fa", "مرداد "},        {"fa", "از ۳ تا "}};
  for (const auto& [language, piece] : kTexts) expect_linear(piece, language);
}

TEST(DatesOfAnyPieces, StayInOrderAndInsideTheText) {
  const std::vector<std::string> pieces = {
      "“",    "”",     "\"",    "KYIV",      ",",     "March", "3",       "(AP)", "–",
      "two",  "days",  "the",   "before",    "after", "that",  "same",    "day",  "week",
      "of",   "first", "last",  "Christmas", "Eve",   "said",  "will",    "on",   "Monday",
      "\n\n", ".",     "which", "10",        "and",   "11",    "quarter", "'22",  "\xFF"};
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto count = random() % 25; count > 0; --count)
      text += pieces[random() % pieces.size()] + " ";
    const std::vector<Word> words = split_words(text);
    std::size_t before = 0;
    for (const DateMention& mention :
         find_date_mentions({text, words, "en", parse_day("2022-10-20"), {}})) {
      ASSERT_LE(before, mention.start) << text;
      ASSERT_LT(mention.start, mention.end) << text;
      ASSERT_LE(mention.end, text.size()) << text;
      ASSERT_LE(mention.span.from, mention.span.to) << text;
      before = mention.end;
    }
  }
}

}  // namespace
}  // namespace corpus
