#include "indexer/analysis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "corpus/text.h"
#include "tests/support/sample.h"

namespace {

using indexer::analyse;
using indexer::AnalysedWord;
using indexer::query_stems;

bool is_found_by(const std::string& form, const std::string& stem) {
  const std::vector<std::string> stems = query_stems(form);
  return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

std::string stem_of(std::string_view text, std::string_view language) {
  return analyse(text, language).at(0).stem;
}

TEST(Analysis, WordsStandAsFormAndStemWithTheirPlace) {
  const std::vector<AnalysedWord> words = analyse("Two Drones", "en");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].form, "drones");
  EXPECT_EQ(words[1].stem, "en:drone");
  EXPECT_EQ(words[1].start, 4U);
  EXPECT_EQ(words[1].end, 10U);
}

// Whatever language a report is in, a word of it is found by typing that word.
TEST(Analysis, EveryWordOfTheSampleIsAmongTheStemsOfItsForm) {
  for (const indexer::StoredReport& stored : testing_support::sample_reports()) {
    for (const std::string* text : {&stored.report.title, &stored.report.body}) {
      for (const AnalysedWord& word : analyse(*text, stored.annotation.language)) {
        EXPECT_TRUE(is_found_by(word.form, word.stem)) << word.form << " in " << stored.report.id;
      }
    }
  }
}

TEST(Analysis, EveryWordIsAmongTheStemsOfItsFormInAnyLanguage) {
  const std::string text =
      "Drones attaques ataques Drohnen дронами дронів الطائرات پهپادها Αθήνα 2231 S-400";
  for (const char* language :
       {"en", "fr", "es", "ru", "uk", "ar", "fa", "de", "el", "und", "", "no such language"}) {
    for (const AnalysedWord& word : analyse(text, language)) {
      EXPECT_TRUE(is_found_by(word.form, word.stem)) << word.form << " in " << language;
    }
  }
}

TEST(Analysis, FormsOfOneWordShareAStem) {
  EXPECT_EQ(stem_of("drones", "en"), stem_of("drone", "en"));
  EXPECT_EQ(stem_of("attaques", "fr"), stem_of("attaque", "fr"));
  EXPECT_EQ(stem_of("дронами", "ru"), stem_of("дроны", "ru"));
}

TEST(Analysis, UkrainianAndPersianKeepTheWord) {
  EXPECT_EQ(stem_of("дронами", "uk"), "дронами");
  EXPECT_EQ(stem_of("پهپادها", "fa"), analyse("پهپادها", "fa").at(0).form);
}

TEST(Analysis, LatinWordsOfAForeignScriptAreTakenAsEnglish) {
  EXPECT_EQ(stem_of("drones", "uk"), "en:drone");
  EXPECT_EQ(stem_of("drones", "und"), "en:drone");
}

TEST(Analysis, LatinLanguagesWithoutAStemmerHereKeepTheWord) {
  EXPECT_EQ(stem_of("drones", "de"), "drones");
}

TEST(Analysis, StemsOfAQueryStandOnce) {
  EXPECT_EQ(query_stems("2231"), std::vector<std::string>{"2231"});
  std::vector<std::string> stems = query_stems("iran");
  std::sort(stems.begin(), stems.end());
  EXPECT_EQ(std::adjacent_find(stems.begin(), stems.end()), stems.end());
}

// The Spanish "casas" is stemmed to "cas", as no English word may be found by it.
TEST(Analysis, AStemOfOneLanguageFindsNoWordOfAnother) {
  ASSERT_EQ(stem_of("casas", "es"), "es:cas");
  EXPECT_TRUE(is_found_by("casa", stem_of("casas", "es")));
  EXPECT_FALSE(is_found_by("casas", stem_of("cas", "en")));
}

TEST(Analysis, FormsHaveNoCapitalsThatCouldPassForAPrefix) {
  for (const AnalysedWord& word : analyse("ZULU Ⓢierra ℤero ＸＤ DŽ ﬁre Ⅻ 𝐙ulu", "en")) {
    for (const char c : word.form) EXPECT_FALSE(c >= 'A' && c <= 'Z') << word.form;
    EXPECT_FALSE(word.stem.empty());
  }
}

TEST(Analysis, AnyBytesAreAnalysed) {
  std::string text = "drones";
  for (int byte = 0; byte < 256; ++byte) {
    text[3] = static_cast<char>(byte);
    for (const AnalysedWord& word : analyse(text, "en")) {
      EXPECT_FALSE(word.form.empty());
      EXPECT_LE(word.end, text.size());
    }
  }
  EXPECT_TRUE(analyse("", "en").empty());
  EXPECT_TRUE(analyse("… — !", "en").empty());
}

}  // namespace
