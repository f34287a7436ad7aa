#include "searcher/value_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using corpus::Facet;
using indexer::ValueRecord;

ValueRecord person(const std::string& slug, const std::string& label,
                   std::vector<std::string> names = {}) {
  return {{Facet::Person, slug}, label, std::nullopt, std::move(names), false};
}

std::vector<std::string> slugs_named(std::string_view name) {
  const searcher::ValueNames names({
      person("derek-chollet", "Derek Chollet"),
      person("anna-bondar", "Anna Bondar", {"Анна Бондар"}),
      person("ivan-bondar", "Ivan Bondar"),
      person("bondar", "Bondar the Elder"),
      person("jean-paul-neret", "Jean-Paul Néret", {"J. P. Néret"}),
      person("nameless", "…"),
  });
  std::vector<std::string> slugs;
  for (const ValueRecord& value : names.named(name)) slugs.push_back(value.id.slug);
  return slugs;
}

using Slugs = std::vector<std::string>;

TEST(ValueNames, SlugGoesBeforeAnyName) {
  EXPECT_EQ(slugs_named("bondar"), (Slugs{"bondar"}));
  EXPECT_EQ(slugs_named("person/anna-bondar"), (Slugs{"anna-bondar"}));
}

TEST(ValueNames, LabelIsComparedWithoutCaseAndAccents) {
  EXPECT_EQ(slugs_named("DEREK CHOLLET"), (Slugs{"derek-chollet"}));
  EXPECT_EQ(slugs_named("jean paul neret"), (Slugs{"jean-paul-neret"}));
}

TEST(ValueNames, OtherNamesAreFoundInTheirScript) {
  EXPECT_EQ(slugs_named("анна бондар"), (Slugs{"anna-bondar"}));
}

TEST(ValueNames, PartOfALabelMeansAllThatHaveIt) {
  EXPECT_EQ(slugs_named("chollet"), (Slugs{"derek-chollet"}));
  EXPECT_EQ(slugs_named("Bondar"), (Slugs{"anna-bondar", "ivan-bondar", "bondar"}));
  EXPECT_EQ(slugs_named("elder bondar"), (Slugs{"bondar"}));
}

TEST(ValueNames, PartOfAWordIsNoName) { EXPECT_TRUE(slugs_named("choll").empty()); }

TEST(ValueNames, NamesWithoutAWordAreNobodys) {
  for (const char* name : {"", " ", "…", "-"}) EXPECT_TRUE(slugs_named(name).empty()) << name;
}

TEST(ValueNames, NoValuesHaveNoNames) {
  EXPECT_TRUE(searcher::ValueNames().named("bondar").empty());
}

std::vector<std::string> slugs_like(std::string_view name) {
  const searcher::ValueNames names({
      person("volodymyr-zelenskyy", "Volodymyr Zelenskyy"),
      person("serhii-kyslytsia", "Serhii Kyslytsia"),
      person("anna-bondar", "Анна Бондар"),
      person("li-wu", "Li Wu"),
      {{Facet::Place, "pokrovsk"}, "Pokrovsk", std::nullopt, {"Покровськ"}, false},
      {{Facet::Place, "north-horlivka"}, "North Horlivka", std::nullopt, {}, false},
      {{Facet::Weapon, "bondar"}, "Bondar", std::nullopt, {}, false},
  });
  std::vector<std::string> slugs;
  for (const ValueRecord& value : names.like(name)) slugs.push_back(value.id.slug);
  return slugs;
}

TEST(ValueNames, AnotherSpellingSoundsLikeTheName) {
  for (const char* name : {"zelenskiy", "Zelensky", "Зеленский", "Зеленський", "Зеленского",
                           "Volodymyr Zelenskiy", "Владимир Зеленский"})
    EXPECT_EQ(slugs_like(name), (Slugs{"volodymyr-zelenskyy"})) << name;
  for (const char* name : {"Kyslitsa", "Кислиця", "Кислицы", "Кислица"})
    EXPECT_EQ(slugs_like(name), (Slugs{"serhii-kyslytsia"})) << name;
  EXPECT_EQ(slugs_like("Bondar"), (Slugs{"anna-bondar"}));
  EXPECT_EQ(slugs_like("Покровск"), (Slugs{"pokrovsk"}));
}

TEST(ValueNames, OneWordIsAFamilyNameOrAWholeName) {
  EXPECT_EQ(slugs_like("Володимир"), Slugs{});
  EXPECT_EQ(slugs_like("Volodimir"), Slugs{});
  EXPECT_EQ(slugs_like("Горловк"), Slugs{});
}

TEST(ValueNames, AllWordsHaveToSoundLikeTheName) {
  EXPECT_EQ(slugs_like("Oleh Zelensky"), Slugs{});
  EXPECT_EQ(slugs_like("Kyslytsia Zelensky"), Slugs{});
}

TEST(ValueNames, ShortNamesAndNoWordsSoundLikeNothing) {
  EXPECT_EQ(slugs_like("Lee"), Slugs{});
  EXPECT_EQ(slugs_like(""), Slugs{});
  EXPECT_EQ(slugs_like("…"), Slugs{});
}

}  // namespace
