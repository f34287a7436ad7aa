#include "corpus/entity.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(Entity, EveryFacetIsKnownByItsName) {
  for (const Facet facet : kFacets) EXPECT_EQ(parse_facet(name_of(facet)), facet);
  EXPECT_EQ(parse_facet("weapons"), std::nullopt);
  EXPECT_EQ(parse_facet(""), std::nullopt);
}

TEST(Entity, AnIdIsWrittenAndReadAgain) {
  const EntityId id{Facet::Weapon, "shahed-136"};
  EXPECT_EQ(to_string(id), "weapon/shahed-136");
  EXPECT_EQ(parse_entity_id("weapon/shahed-136"), id);
}

TEST(Entity, WhatIsNoIdIsRefused) {
  for (const char* text : {"", "weapon", "weapon/", "/shahed", "gun/shahed", "weapon/Shahed",
                           "weapon/a b", "weapon/ü"}) {
    EXPECT_EQ(parse_entity_id(text), std::nullopt) << text;
  }
  EXPECT_EQ(parse_entity_id("weapon/" + std::string(kMaxSlug + 1, 'a')), std::nullopt);
  EXPECT_TRUE(parse_entity_id("weapon/" + std::string(kMaxSlug, 'a')));
}

TEST(Entity, NamesBecomeIdsInLatinLetters) {
  EXPECT_EQ(to_string(id_from_name(Facet::Person, "Jane Doe")), "person/jane-doe");
  EXPECT_EQ(to_string(id_from_name(Facet::Resolution, "UNGA ES-11/1")), "resolution/unga-es-11-1");
  EXPECT_EQ(to_string(id_from_name(Facet::Place, "Київ")), "place/kiiv");
  EXPECT_EQ(to_string(id_from_name(Facet::Person, "  Ms. O'Brien! ")), "person/ms-obrien");
}

TEST(Entity, NamesWithoutLettersGetIdsTooAndDifferentOnes) {
  const EntityId dots = id_from_name(Facet::Source, "...");
  EXPECT_TRUE(parse_entity_id(to_string(dots)));
  EXPECT_NE(dots, id_from_name(Facet::Source, "!!!"));
}

TEST(Entity, LongNamesStayWithinTheLimitAndApart) {
  const std::string name(400, 'a');
  const EntityId one = id_from_name(Facet::Person, name);
  EXPECT_LE(one.slug.size(), kMaxSlug);
  EXPECT_NE(one, id_from_name(Facet::Person, name + "b"));
  EXPECT_TRUE(parse_entity_id(to_string(one)));
}

}  // namespace
}  // namespace corpus
