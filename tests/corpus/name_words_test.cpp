#include "corpus/name_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace corpus {
namespace {

std::string key(std::string_view text) { return name_key(split_words(text).at(0)); }

TEST(NameWords, CasesOfACyrillicNameHaveOneKey) {
  const std::vector<std::vector<std::string_view>> names = {
      {"Москва", "Москвы", "Москве", "Москву", "Москвой", "Москвою"},
      {"Иран", "Ирана", "Ирану", "Ираном", "Иране"},
      {"Китай", "Китая", "Китаю", "Китаем", "Китае"},
      {"Россия", "России", "Россию", "Россией"},
      {"Україна", "України", "Україні", "Україну", "Україною"},
      {"Путин", "Путина", "Путину", "Путиным", "Путине"},
      {"Зеленський", "Зеленського", "Зеленському", "Зеленським"},
      {"иранский", "иранского", "иранская", "иранской", "иранскую", "иранские", "иранских",
       "иранскими"},
      {"Кинжал", "Кинжалы", "Кинжалами", "Кинжалах"},
      {"Казань", "Казани", "Казанью"},
  };
  for (const std::vector<std::string_view>& forms : names) {
    for (const std::string_view form : forms) EXPECT_EQ(key(form), key(forms[0])) << form;
  }
}

TEST(NameWords, DifferentNamesKeepDifferentKeys) {
  EXPECT_NE(key("Сами"), key("Самоа"));
  EXPECT_NE(key("Крым"), key("Кры"));
  EXPECT_NE(key("Иран"), key("Ирак"));
}

TEST(NameWords, ShortWordsAndOtherScriptsStayAsTheyAre) {
  EXPECT_EQ(key("США"), "сша");
  EXPECT_EQ(key("Крым"), "крым");
  EXPECT_EQ(key("Geneva"), "geneva");
  EXPECT_EQ(key("إيران"), "ايران");
}

TEST(NameWords, ShoutedNamesGetOrdinaryCapitals) {
  EXPECT_EQ(in_ordinary_capitals("JANE DOE-ROE JR"), "Jane Doe-Roe Jr");
  EXPECT_EQ(in_ordinary_capitals("Jane McDOE"), "Jane McDOE");
  EXPECT_EQ(in_ordinary_capitals("ЯНА ПЕРО"), "ЯНА ПЕРО");
  EXPECT_EQ(in_ordinary_capitals(""), "");
}

TEST(NameWords, FamilyNamesThatComeFirstAreKnown) {
  EXPECT_TRUE(is_leading_family_name("kim"));
  EXPECT_TRUE(is_leading_family_name("zhang"));
  EXPECT_FALSE(is_leading_family_name("doe"));
}

TEST(NameWords, AFullStopJoinsOnlyBehindSomethingShort) {
  const std::vector<Word> words = split_words("Lt. Doe left. Roe");
  EXPECT_TRUE(joins_words(". ", words[0]));
  EXPECT_FALSE(joins_words(". ", words[2]));
  EXPECT_TRUE(joins_words("-", words[1]));
  EXPECT_FALSE(joins_words(", ", words[1]));
}

TEST(NameWords, ASurnameIsTheLastWordWithItsHyphens) {
  const auto surname = [](std::string_view name) { return surname_key(name, split_words(name)); };
  EXPECT_EQ(surname("Ada Quill"), "quill");
  EXPECT_EQ(surname("Ada Quill-Tarn"), "quill tarn");
  EXPECT_EQ(surname("Omar al-Tarn"), "tarn");
  EXPECT_EQ(surname("Ada Quill Jr."), "quill");
  EXPECT_EQ(surname("Quill"), "quill");
  EXPECT_EQ(surname(""), "");
}

TEST(NameWords, MiddleInitialsAreLeftOut) {
  EXPECT_EQ(without_middle_initials("Ada B. C. Quill"), "Ada Quill");
  EXPECT_EQ(without_middle_initials("A. B. Quill"), "A. B. Quill");
  EXPECT_EQ(without_middle_initials("Ada Bo Quill"), "Ada Bo Quill");
  EXPECT_EQ(without_middle_initials(""), "");
}

}  // namespace
}  // namespace corpus
