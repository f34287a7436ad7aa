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

}  // namespace
