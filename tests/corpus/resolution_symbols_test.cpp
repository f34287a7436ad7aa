#include "corpus/resolution_symbols.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace corpus {
namespace {

std::vector<std::string> symbols_in(std::string_view text) {
  const std::vector<Word> words = split_words(text);
  std::vector<std::string> symbols;
  for (const ByteRange& range :
       find_document_symbols(NamedText(text, words, "en", parse_day("2022-10-20")))) {
    symbols.emplace_back(text.substr(range.start, range.end - range.start));
  }
  return symbols;
}

using Symbols = std::vector<std::string>;

TEST(DocumentSymbols, AreFoundWhole) {
  EXPECT_EQ(symbols_in("The letter (S/2022/782) came."), Symbols{"S/2022/782"});
  EXPECT_EQ(symbols_in("See A/77/123, S/PRST/2023/1 and A/HRC/52/62."),
            (Symbols{"A/77/123", "S/PRST/2023/1", "A/HRC/52/62"}));
  EXPECT_EQ(symbols_in("The draft A/ES-11/L.1 was read."), Symbols{"A/ES-11/L.1"});
  EXPECT_EQ(symbols_in("The meeting record is S/PV.9143."), Symbols{"S/PV.9143"});
  EXPECT_EQ(symbols_in("The agency's report GOV/2022/39 is out."), Symbols{"GOV/2022/39"});
  EXPECT_EQ(symbols_in("Safeguards rest on INFCIRC/214."), Symbols{"INFCIRC/214"});
}

TEST(DocumentSymbols, ResolutionsAreNone) {
  EXPECT_EQ(symbols_in("See S/RES/2231 (2015) and A/RES/77/248."), Symbols{});
  EXPECT_EQ(symbols_in("See A/HRC/RES/49/1."), Symbols{});
}

TEST(DocumentSymbols, OtherSlashesAreNone) {
  EXPECT_EQ(symbols_in("An A/B test, an S-300/S-400 battery and 24/7 watch."), Symbols{});
  EXPECT_EQ(symbols_in("On 20/10/2022 the A320/A321 jets flew; S/N 1234."), Symbols{});
}

}  // namespace
}  // namespace corpus
