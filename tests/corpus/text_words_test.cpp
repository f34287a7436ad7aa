#include "corpus/text_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "corpus/text_ascii.h"
#include "corpus/text_breaker.h"
#include "tests/support/sample.h"

namespace corpus {
namespace {

std::vector<ByteRange> words_of_icu(std::string_view text) {
  Breaker breaker(false);
  icu::BreakIterator& iterator = breaker.over(text);
  std::vector<ByteRange> words;
  auto start = static_cast<std::size_t>(iterator.first());
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    const auto end = static_cast<std::size_t>(at);
    if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) words.push_back({start, end});
    start = end;
  }
  return words;
}

std::vector<ByteRange> words_by_hand(std::string_view text) {
  static const AsciiWords ascii;
  std::vector<ByteRange> words;
  for (auto word = ascii.next(text, 0); word; word = ascii.next(text, word->end))
    words.push_back({word->start, word->end});
  return words;
}

// Each of ICU's words split for itself.
std::vector<Word> words_in_words_of_icu(const std::string& text) {
  std::vector<Word> words;
  for (const ByteRange& range : words_of_icu(text)) {
    for (Word& word :
         split_words(std::string_view(text).substr(range.start, range.end - range.start)))
      words.push_back({range.start + word.start, range.start + word.end, std::move(word.folded)});
  }
  return words;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces) {
  std::string text;
  for (auto left = random() % 30; left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

TEST(TextWords, AsciiIsSplitAsIcuSplitsIt) {
  std::vector<std::string> signs;
  for (char sign = '\0'; sign != '\x7F'; ++sign) {
    if (is_plain_ascii(sign)) signs.emplace_back(1, sign);
  }
  const std::vector<std::string> likely = {"a", "B", "7", "9", ".", ",", "'", ":",  ";", "_",
                                           "-", "/", "s", "0", "&", "%", "$", "\"", "+"};
  std::mt19937 random(3);
  for (int round = 0; round < 30000; ++round) {
    const std::string text = random_text(random, round % 2 == 0 ? signs : likely);
    EXPECT_EQ(words_by_hand(text), words_of_icu(text)) << text;
  }
}

TEST(TextWords, TextsOfManyScriptsAreSplitAsIcuSplitsThem) {
  const std::vector<std::string> pieces = {
      "a",      "Kyiv",   "S-400",  " ",      " ",      " ",        "\n",   "\t",       "\r\n",
      "é",      "порт",   "\u0390", "ß",      "שלום",   "ʼ",        "«",    "»",        "،",
      "ـ",      "ميناء",  "’",      "“",      "—",      ".",        "'",    "7",        "\u0301",
      "\u200D", "\uFEFF", "\u00AD", "\u200B", "\u3000", "\u00A0",   "漢字", "カタカナ", "한국",
      "ไทยคำ",  "🛰",   "🇺🇦",     "\x85",   "\xFF",   "\xE2\x80", "٣",    "_"};
  std::mt19937 random(4);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, pieces);
    EXPECT_EQ(split_words(text), words_in_words_of_icu(text)) << text;
  }
}

TEST(TextWords, TheSampleIsSplitAsIcuSplitsIt) {
  for (const auto& stored : testing_support::sample_reports())
    EXPECT_EQ(split_words(stored.report.body), words_in_words_of_icu(stored.report.body));
}

// A text with a character of three bytes is folded by ICU.
TEST(TextWords, LettersAreFoldedAsIcuFoldsThem) {
  std::mt19937 random(8);
  for (int round = 0; round < 30000; ++round) {
    icu::UnicodeString letters;
    for (auto left = random() % 12; left > 0; --left)
      letters.append(static_cast<UChar32>(random() % (round % 2 == 0 ? 0x800 : 0x250)));
    std::string text;
    letters.toUTF8String(text);
    EXPECT_EQ(fold(text) + "漢", fold(text + "漢")) << text;
  }
}

TEST(TextWords, AVisitEndsWhereItIsTold) {
  std::vector<std::string> seen;
  visit_words("one two-three порт four", [&](const Word& word) {
    seen.push_back(word.folded);
    return seen.size() < 2;
  });
  EXPECT_EQ(seen, (std::vector<std::string>{"one", "two"}));
}

}  // namespace
}  // namespace corpus
