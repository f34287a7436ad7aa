#include "corpus/stem.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace corpus {
namespace {

TEST(Stem, FormsOfAWordMeet) {
  EXPECT_EQ(stem("drones", "en"), stem("drone", "en"));
  EXPECT_EQ(stem("attacking", "en"), stem("attacked", "en"));
  EXPECT_EQ(stem("ударили", "ru"), stem("ударил", "ru"));
  EXPECT_EQ(stem("frappes", "fr"), stem("frappe", "fr"));
  EXPECT_EQ(stem("ataques", "es"), stem("ataque", "es"));
  EXPECT_EQ(stem("angriffe", "de"), stem("angriff", "de"));
}

// Words as fold() leaves them.
TEST(Stem, ArabicNounMeetsItsFormWithTheArticle) {
  for (const char* form :
       {"طايره", "الطايره", "طايرات", "الطايرات", "بالطايرات", "للطايرات", "والطايرات"}) {
    EXPECT_EQ(stem(form, "ar"), "طاير") << form;
  }
  EXPECT_EQ(stem("قوات", "ar"), stem("القوات", "ar"));
  EXPECT_EQ(stem("مدينه", "ar"), stem("والمدينه", "ar"));
  EXPECT_EQ(stem("صاروخيه", "ar"), stem("الصاروخ", "ar"));
}

TEST(Stem, EveryLanguageWithAStemmerHasOne) {
  EXPECT_NE(stem("attacchi", "it"), "attacchi");
  EXPECT_NE(stem("ataques", "pt"), "ataques");
  EXPECT_NE(stem("saldirilar", "tr"), "saldirilar");
  EXPECT_NE(stem("aanvallen", "nl"), "aanvallen");
  EXPECT_NE(stem("angrepene", "no"), "angrepene");
}

TEST(Stem, BothNorwegiansShareOne) {
  EXPECT_EQ(stem("angrepene", "nb"), stem("angrepene", "no"));
  EXPECT_EQ(stem("angrepene", "nn"), stem("angrepene", "no"));
}

TEST(Stem, LanguageWithoutAStemmerGivesTheWord) {
  EXPECT_EQ(stem("дронами", "uk"), "дронами");
  EXPECT_EQ(stem("پهپادها", "fa"), "پهپادها");
  EXPECT_EQ(stem("drones", "und"), "drones");
  EXPECT_EQ(stem("drones", ""), "drones");
}

TEST(Stem, NothingIsLeftOfNoWord) {
  EXPECT_EQ(stem("", "en"), "");
  EXPECT_EQ(stem("s", "en"), "s");
  EXPECT_NE(stem("ال", "ar"), "");
  EXPECT_NE(stem("ات", "ar"), "");
  EXPECT_NE(stem("وال", "ar"), "");
}

TEST(Stem, BadBytesDoNoHarm) {
  EXPECT_EQ(stem("\xD0", "ru"), "\xD0");
  EXPECT_FALSE(stem("bad\xFF\xE0", "tr").empty());
}

TEST(Stem, ThreadsDoNotDisturbEachOther) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong) {
    threads.emplace_back([&count] {
      for (int i = 0; i < 2000; ++i) {
        if (stem("attacking", "en") != "attack" || stem("ударили", "ru") != "удар") ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace corpus
