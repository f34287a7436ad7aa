#include "corpus/text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {
namespace {

// The words of a text as they stand there, with a bar between.
std::string cut(std::string_view text) {
  std::string parts;
  for (const Word& word : split_words(text)) {
    if (!parts.empty()) parts += '|';
    parts += text.substr(word.start, word.end - word.start);
  }
  return parts;
}

std::string folded(std::string_view text) {
  std::string parts;
  for (const Word& word : split_words(text)) {
    if (!parts.empty()) parts += ' ';
    parts += word.folded;
  }
  return parts;
}

std::string sentences(std::string_view text) {
  std::string parts;
  for (const ByteRange& range : split_sentences(text)) {
    if (!parts.empty()) parts += '|';
    parts += text.substr(range.start, range.end - range.start);
  }
  return parts;
}

struct Case {
  std::string_view text;
  std::string_view result;
};

void PrintTo(const Case& example, std::ostream* out) { *out << example.text; }

class Cuts : public testing::TestWithParam<Case> {};
TEST_P(Cuts, WordsWhereAReaderWould) { EXPECT_EQ(cut(GetParam().text), GetParam().result); }
INSTANTIATE_TEST_SUITE_P(
    Words, Cuts,
    testing::Values(Case{"", ""}, Case{" \n\t", ""}, Case{"-- ... !", ""},
                    Case{"Two drones fell.", "Two|drones|fell"}, Case{"Kyiv's mayor", "Kyiv|mayor"},
                    Case{"Kyiv’s mayor", "Kyiv|mayor"}, Case{"KYIV'S MAYOR", "KYIV|MAYOR"},
                    Case{"the ministers' plan", "the|ministers|plan"}, Case{"S-400", "S|400"},
                    Case{"S400", "S|400"}, Case{"S 400", "S|400"}, Case{"S\u2011400", "S|400"},
                    Case{"a T-72B3 tank", "a|T|72|B|3|tank"}, Case{"Х-101", "Х|101"},
                    Case{"F-16s", "F|16|s"}, Case{"155mm", "155|mm"}, Case{"l'accord", "l|accord"},
                    Case{"l’Iran et d’Alger", "l|Iran|et|d|Alger"}, Case{"qu'il", "qu|il"},
                    Case{"aujourd'hui", "aujourd'hui"}, Case{"O'Brien spoke", "O'Brien|spoke"},
                    Case{"п'ять", "п'ять"}, Case{"the U.S. and the U.N.", "the|U.S|and|the|U.N"},
                    Case{"S/RES/2231", "S|RES|2231"}, Case{"end.Start here", "end|Start|here"},
                    Case{"3.5 million", "3.5|million"}, Case{"1,200 troops", "1,200|troops"},
                    Case{"Thomas-Greenfield", "Thomas|Greenfield"},
                    Case{"«Герань-2»", "Герань|2"}));

class Folds : public testing::TestWithParam<Case> {};
TEST_P(Folds, WordsToOneForm) { EXPECT_EQ(folded(GetParam().text), GetParam().result); }
INSTANTIATE_TEST_SUITE_P(
    Words, Folds,
    testing::Values(Case{"ERDOĞAN", "erdogan"}, Case{"Čaputová", "caputova"},
                    Case{"Søren Łódź", "soren lodz"},
                    Case{"Strasse STRASSE Straße", "strasse strasse strasse"},
                    Case{"U.S. U.N. u.n", "us un un"}, Case{"O'Brien Ra’ad", "obrien raad"},
                    Case{"Київ КИЇВ", "київ київ"}, Case{"Йемен", "йемен"}, Case{"ёлка", "елка"},
                    Case{"Куп’янськ", "купянськ"}, Case{"٢٢٣١", "2231"}, Case{"۲۲۳۱", "2231"},
                    Case{"كِتاب", "كتاب"}, Case{"ایران ايران", "ايران ايران"},
                    Case{"کی‌یف", "كييف"}, Case{"غزة غزه", "غزه غزه"}, Case{"مـحـمد", "محمد"},
                    Case{"ﬁre", "fire"}, Case{"Ｓ４００", "s 400"}));

TEST(Text, ComposedAndDecomposedLettersAreTheSame) {
  EXPECT_EQ(fold("Čaputová"), fold("C\u030Caputova\u0301"));
  EXPECT_EQ(fold("Київ"), fold("Ки\u0456\u0308в"));
  EXPECT_EQ(fold("Йод"), fold("\u0418\u0306од"));
  EXPECT_EQ(cut("Cafe\u0301 noir"), "Cafe\u0301|noir");
}

TEST(Text, ShortIIsALetterOfItsOwn) {
  EXPECT_NE(fold("Київ"), fold("Киiв"));
  EXPECT_NE(fold("й"), fold("и"));
  EXPECT_NE(fold("ї"), fold("і"));
}

class Sentences : public testing::TestWithParam<Case> {};
TEST_P(Sentences, EndWhereAReaderStops) {
  EXPECT_EQ(sentences(GetParam().text), GetParam().result);
}
INSTANTIATE_TEST_SUITE_P(
    Text, Sentences,
    testing::Values(Case{"", ""}, Case{"One. Two! Three?", "One.|Two!|Three?"},
                    Case{"Gen. Roe spoke. He left.", "Gen. Roe spoke.|He left."},
                    Case{"The U.S. Navy came. It left.", "The U.S. Navy came.|It left."},
                    Case{"J. Doe and Mr. Roe met.", "J. Doe and Mr. Roe met."},
                    Case{"A line\nthat goes on.", "A line\nthat goes on."},
                    Case{"A headline\n\nA text.", "A headline|A text."},
                    Case{"One line.\nAnother.", "One line.|Another."},
                    Case{"By Gen.\nRoe.", "By Gen.\nRoe."},
                    Case{"He met Gen.\n\nNext.", "He met Gen.|Next."},
                    Case{"  Kept tight.  ", "Kept tight."},
                    Case{"Він пішов. Вона ні.", "Він пішов.|Вона ні."}));

class Ascii : public testing::TestWithParam<Case> {};
TEST_P(Ascii, LettersOfAnyScript) { EXPECT_EQ(to_ascii(GetParam().text), GetParam().result); }
INSTANTIATE_TEST_SUITE_P(Text, Ascii,
                         testing::Values(Case{"Kyiv", "kyiv"}, Case{"Київ", "kiiv"},
                                         Case{"Erdoğan", "erdogan"}, Case{"Герань-2", "geran-2"},
                                         Case{"", ""}, Case{"São Tomé", "sao tome"},
                                         Case{"O'Brien", "obrien"}));

TEST(Text, ScriptIsThatOfTheFirstLetter) {
  EXPECT_EQ(script_of("12 Kyiv"), Script::Latin);
  EXPECT_EQ(script_of("Київ"), Script::Cyrillic);
  EXPECT_EQ(script_of("كييف"), Script::Arabic);
  EXPECT_EQ(script_of("基辅"), Script::Other);
  EXPECT_EQ(script_of("2231"), Script::Other);
}

TEST(Text, WordsOfScriptsWithoutCaseCountAsCapitalised) {
  EXPECT_TRUE(is_capitalised("Kyiv"));
  EXPECT_TRUE(is_capitalised("Éire"));
  EXPECT_TRUE(is_capitalised("كييف"));
  EXPECT_FALSE(is_capitalised("kyiv"));
  EXPECT_FALSE(is_capitalised("київ"));
  EXPECT_FALSE(is_capitalised(""));
}

TEST(Text, AnyBytesAreTakenWithoutThrowing) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < round; ++i) bytes += static_cast<char>(byte(random));
    std::size_t end = 0;
    for (const Word& word : split_words(bytes)) {
      EXPECT_LE(end, word.start);
      EXPECT_LT(word.start, word.end);
      end = word.end;
    }
    EXPECT_LE(end, bytes.size());
    EXPECT_NO_THROW(split_sentences(bytes));
    EXPECT_NO_THROW(to_ascii(bytes));
  }
}

}  // namespace
}  // namespace corpus
