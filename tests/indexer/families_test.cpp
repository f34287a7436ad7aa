#include "indexer/families.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using corpus::EntityId;
using corpus::Facet;
using indexer::Parents;

const EntityId kQuietwing{Facet::Weapon, "quietwing"};
const EntityId kWings{Facet::Weapon, "wings"};
const EntityId kDrone{Facet::Weapon, "drone"};
const EntityId kOldport{Facet::Place, "oldport"};
const EntityId kCoast{Facet::Place, "coast"};

corpus::Lexicon lexicon() {
  const std::vector<corpus::LexiconTable> tables = {
      {"own.tsv",
       "id\tlabel\tparent\tflags\n"
       "weapon/drone\tdrone\t-\tfamily\n"
       "weapon/wings\tWings\tweapon/drone\t-\n"
       "weapon/quietwing\tQuietwing\tweapon/wings\t-\n"
       "country/freeland\tFreeland\t-\t-\n"
       "place/coast\tCoast\tcountry/freeland\t-\n"
       "place/oldport\tOldport\tplace/coast\t-\n"
       "organisation/league\tLeague\t-\t-\n"
       "organisation/league-council\tLeague Council\torganisation/league\t-\n"}};
  return corpus::load_lexicon(tables).lexicon;
}

Parents parents_of(const std::vector<EntityId>& ids) {
  corpus::Annotation annotation;
  for (const EntityId& id : ids) annotation.values.push_back({id, id.slug});
  return indexer::parents_of(annotation, lexicon());
}

TEST(Families, AWeaponLiesUnderEveryFamilyAboveIt) {
  EXPECT_EQ(parents_of({kQuietwing}), (Parents{{kQuietwing, kWings}, {kWings, kDrone}}));
}

TEST(Families, APlaceLiesUnderItsRegionAndNotUnderItsCountry) {
  EXPECT_EQ(parents_of({kOldport}), (Parents{{kOldport, kCoast}}));
}

TEST(Families, AnOrganisationLiesUnderNoOther) {
  EXPECT_EQ(parents_of({{Facet::Organisation, "league-council"}}), Parents{});
}

TEST(Families, WhatNoTableHasLiesUnderNothing) {
  EXPECT_EQ(parents_of({{Facet::Weapon, "unheard-of"}}), Parents{});
}

TEST(Families, AValueIsWithinItselfAndWhatIsAbove) {
  const Parents parents = parents_of({kQuietwing});
  EXPECT_TRUE(indexer::is_within(kQuietwing, kQuietwing, parents));
  EXPECT_TRUE(indexer::is_within(kQuietwing, kDrone, parents));
  EXPECT_FALSE(indexer::is_within(kDrone, kQuietwing, parents));
  EXPECT_FALSE(indexer::is_within(kQuietwing, kOldport, parents));
}

TEST(Families, ParentsThatGoRoundInACircleEnd) {
  EXPECT_FALSE(
      indexer::is_within(kQuietwing, kOldport, {{kQuietwing, kWings}, {kWings, kQuietwing}}));
}

}  // namespace
