#include "corpus/text_sentence_breaks.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "corpus/text_breaker.h"
#include "tests/support/sample.h"

namespace corpus {
namespace {

std::vector<std::size_t> breaks_of_icu(std::string_view text) {
  Breaker breaker(true);
  icu::BreakIterator& iterator = breaker.over(text);
  std::vector<std::size_t> ends;
  iterator.first();
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
    ends.push_back(static_cast<std::size_t>(at));
  return ends;
}

TEST(TextSentenceBreaks, AreThoseOfIcu) {
  const std::vector<std::string> pieces = {
      "a",      "B",    "7",      ".",    ".",    "!",  "?",  " ", " ",      "\n",       "\r\n",
      "\r",     "\t",   "(",      ")",    "\"",   "'",  ",",  ":", ";",      "-",        "u.S",
      "é",      "П",    "п",      "م",    "؟",    "。", "「", "”", "\u0301", "\u200D",   "\uFEFF",
      "\u2028", "\x85", "\u3000", "🛰", "\xFF", "漢", "…",  "—", "٣",      "\xE2\x80", "Mr"};
  std::mt19937 random(6);
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    for (auto left = random() % 30; left > 0; --left) text += pieces[random() % pieces.size()];
    EXPECT_EQ(sentence_breaks(text), breaks_of_icu(text)) << testing::PrintToString(text);
  }
}

TEST(TextSentenceBreaks, OfTheSampleAreThoseOfIcu) {
  for (const auto& stored : testing_support::sample_reports())
    EXPECT_EQ(sentence_breaks(stored.report.body), breaks_of_icu(stored.report.body));
}

}  // namespace
}  // namespace corpus
