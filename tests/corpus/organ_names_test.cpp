#include "corpus/organ_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace corpus {
namespace {

const Lexicon& lexicon() {
  static const LoadedLexicon loaded = [] {
    const std::vector<LexiconTable> tables = {
        {"t.tsv",
         "id\tlabel\tparent\taliases\n"
         "country/north-sudria\tNorth Sudria\t-\tNorth Sudrian\n"
         "place/north-sudria\tNorth Sudria\tcountry/north-sudria\tFree Republic of North Sudria\n"
         "place/the-hills\tHill Province\tcountry/north-sudria\t-\n"
         "place/hillby\tHillby\tplace/the-hills\t-\n"
         "organisation/defence\tNorth Sudrian Ministry of Defence\t-\t-\n"
         "organisation/navy\tNavy of the Free Republic of North Sudria\t-\t-\n"}};
    return load_lexicon(tables);
  }();
  return loaded.lexicon;
}

const EntityId kNorthSudria{Facet::Country, "north-sudria"};

// "Air Force/north-sudria"; empty for no organ.
std::string read(std::string_view name) {
  OrganNames names(lexicon());
  const std::optional<OrganName> organ = names.read(name);
  if (!organ) return "";
  return organ->bare + "/" + (organ->country ? organ->country->slug : "");
}

std::string organ_of_north_sudria(const std::string& bare) {
  OrganNames names(lexicon());
  const std::optional<KnownEntity> organ = names.organ_of(kNorthSudria, bare);
  return organ ? organ->id.slug : "";
}

TEST(OrganNames, ACountryStandsBeforeOrBehind) {
  EXPECT_EQ(read("North Sudrian Air Force"), "Air Force/north-sudria");
  EXPECT_EQ(read("North Sudria's Air Force"), "Air Force/north-sudria");
  EXPECT_EQ(read("Air Force of North Sudria"), "Air Force/north-sudria");
  EXPECT_EQ(read("Air Force of the Free Republic of North Sudria"), "Air Force/north-sudria");
  EXPECT_EQ(read("Ministry of Foreign Affairs of North Sudria"),
            "Ministry of Foreign Affairs/north-sudria");
}

TEST(OrganNames, WithoutACountryTheWholeNameIsBare) {
  EXPECT_EQ(read("Ministry of Defence"), "Ministry of Defence/");
  EXPECT_EQ(read("Hillby Police"), "Hillby Police/");
}

TEST(OrganNames, ACompanyIsNoOrgan) {
  EXPECT_EQ(read("North Sudrian Lanterns"), "");
  EXPECT_EQ(read("North Sudria"), "");
  EXPECT_EQ(read(""), "");
}

TEST(OrganNames, AnOrganOfACountryIsFoundUnderAnyOfItsNames) {
  EXPECT_EQ(organ_of_north_sudria("Ministry of Defence"), "defence");
  EXPECT_EQ(organ_of_north_sudria("Ministry of Defense"), "defence");
  EXPECT_EQ(organ_of_north_sudria("Navy"), "navy");
  EXPECT_EQ(organ_of_north_sudria("Army"), "");
  EXPECT_EQ(organ_of_north_sudria(""), "");
}

TEST(OrganNames, ATownIsOfTheCountryAroundIt) {
  OrganNames names(lexicon());
  EXPECT_EQ(names.country_of({Facet::Place, "hillby"}), kNorthSudria);
  EXPECT_EQ(names.country_of(kNorthSudria), kNorthSudria);
  EXPECT_EQ(names.country_of({Facet::Place, "nowhere"}), std::nullopt);
}

TEST(OrganNames, SomeOrgansSitInTheirCapital) {
  OrganNames names(lexicon());
  EXPECT_TRUE(is_seated(*names.read("General Staff")));
  EXPECT_TRUE(is_seated(*names.read("Ministry of Defence")));
  EXPECT_FALSE(is_seated(*names.read("Air Force")));
}

}  // namespace
}  // namespace corpus
