#include "corpus/organ_owners.h"

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
         "country/norland\tNorland\t-\tNorlandic\n"
         "place/norland\tNorland\tcountry/norland\t-\n"
         "place/norby\tNorby\tcountry/norland\t-\n"
         "country/sudria\tSudria\t-\tSudrian\n"
         "place/sudria\tSudria\tcountry/sudria\tRepublic of Sudria\n"
         "place/sudville\tSudville\tcountry/sudria\t-\n"
         "organisation/norland-air-force\tNorlandic Air Force\t-\t-\n"
         "organisation/norland-senate\tNorlandic Senate\t-\tSenate\n"
         "organisation/norland-defence\tMinistry of Defence of Norland\t-\t-\n"
         "organisation/norland-guard\tNorland National Guard\t-\t-\n"
         "organisation/national-guard\tNational Guard\t-\t-\n"
         "organisation/norby-guard\tNorby National Guard\t-\t-\n"
         "organisation/sudria-air-force\tAir Force of Sudria\t-\t-\n"
         "organisation/sudria-senate\tSudrian Senate\t-\t-\n"
         "organisation/sudria-security-council\tSudrian Security Council\t-\t-\n"
         "organisation/world-security-council\tWorld Security Council\t-\tSecurity Council\n"}};
    return load_lexicon(tables);
  }();
  return loaded.lexicon;
}

// Names to be found in a text, each once and in order; organs are marked with a star.
std::vector<EntityMention> mentions_in(std::string_view text,
                                       const std::vector<std::string_view>& names) {
  std::vector<EntityMention> mentions;
  std::size_t from = 0;
  for (std::string_view name : names) {
    const bool is_organ = name.starts_with('*');
    if (is_organ) name.remove_prefix(1);
    const std::size_t at = text.find(name, from);
    from = at + name.size();
    std::vector<KnownEntity> known = lexicon().all_named(name);
    std::erase_if(known, [&](const KnownEntity& entity) {
      return (entity.id.facet == Facet::Organisation) != is_organ;
    });
    const std::string label(known.empty() ? name : std::string_view(known.front().label));
    const EntityId id = known.empty() ? id_from_name(Facet::Organisation, name) : known.front().id;
    mentions.push_back({id, label, at, from, {}});
  }
  return mentions;
}

// Slugs of the organs, with a bar between.
std::string owned(std::string_view text, const std::vector<std::string_view>& names) {
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  std::string slugs;
  for (const EntityMention& mention : own_organs(named, lexicon(), mentions_in(text, names))) {
    if (mention.id.facet != Facet::Organisation) continue;
    slugs += (slugs.empty() ? "" : "|") + mention.id.slug;
  }
  return slugs;
}

TEST(OrganOwners, TheCountryBeforeAnOrganOwnsIt) {
  EXPECT_EQ(owned("Norland's Air Force flew.", {"Norland", "*Air Force"}), "norland-air-force");
  EXPECT_EQ(owned("Norland’s Air Force flew.", {"Norland", "*Air Force"}), "norland-air-force");
  EXPECT_EQ(owned("Sudria Air Force flew.", {"Sudria", "*Air Force"}), "sudria-air-force");
}

TEST(OrganOwners, ThePeopleBeforeAnOrganOwnsIt) {
  EXPECT_EQ(owned("the Sudrian Air Force", {"Sudrian", "*Air Force"}), "sudria-air-force");
}

TEST(OrganOwners, TheCountryBehindAnOrganOwnsIt) {
  EXPECT_EQ(owned("the Air Force of the Republic of Sudria", {"*Air Force", "Republic of Sudria"}),
            "sudria-air-force");
}

TEST(OrganOwners, TheCountryInAnUnknownNameOwnsIt) {
  EXPECT_EQ(owned("the Air Force of Norland", {"*Air Force of Norland"}), "norland-air-force");
  EXPECT_EQ(owned("the Norlandic National Guard", {"*Norlandic National Guard"}), "norland-guard");
}

TEST(OrganOwners, AnOrganThatSitsInATownIsItsCountrys) {
  EXPECT_EQ(owned("The Ministry of Defence in Norby said", {"*Ministry of Defence", "Norby"}),
            "norland-defence");
}

TEST(OrganOwners, TroopsInATownMayBeAnybodys) {
  EXPECT_EQ(owned("The Air Force in Norby said", {"*Air Force", "Norby"}), "air-force");
}

TEST(OrganOwners, ATownsOwnOrganIsNotItsCountrys) {
  EXPECT_EQ(owned("Norby's Air Force. Norland and Norland.",
                  {"Norby", "*Air Force", "Norland", "Norland"}),
            "air-force");
}

TEST(OrganOwners, DefenseIsDefence) {
  EXPECT_EQ(owned("Norland's Ministry of Defense", {"Norland", "*Ministry of Defense"}),
            "norland-defence");
}

TEST(OrganOwners, AnOrganNamedBeforeWithItsCountryIsMeantLater) {
  EXPECT_EQ(owned("Norland's Air Force flew. Sudria, Sudria. The Air Force landed.",
                  {"Norland", "*Air Force", "Sudria", "Sudria", "*Air Force"}),
            "norland-air-force|norland-air-force");
  EXPECT_EQ(owned("The Norlandic Air Force flew. The Air Force landed.",
                  {"*Norlandic Air Force", "*Air Force"}),
            "norland-air-force|norland-air-force");
}

TEST(OrganOwners, OfTwoNamedBeforeNeitherIsGuessed) {
  EXPECT_EQ(owned("Norlandic Air Force, Air Force of Sudria; the Air Force",
                  {"*Norlandic Air Force", "*Air Force of Sudria", "*Air Force"}),
            "norland-air-force|sudria-air-force|air-force");
}

TEST(OrganOwners, AnUnknownLongerNameBeforeForbidsAGuess) {
  EXPECT_EQ(owned("The Hill People Air Force of old. Norland, Norland. The Air Force.",
                  {"*Hill People Air Force", "Norland", "Norland", "*Air Force"}),
            "hill-people-air-force|air-force");
}

TEST(OrganOwners, ATownsOrganNamedBeforeIsNotItsCountrysLater) {
  EXPECT_EQ(owned("The Norby National Guard left. Norland, Norland. The National Guard.",
                  {"*Norby National Guard", "Norland", "Norland", "*National Guard"}),
            "norby-guard|national-guard");
}

TEST(OrganOwners, TheCountryOfMostMentionsOwnsTheRest) {
  EXPECT_EQ(owned("Norland, Norby, Sudria. The Air Force flew.",
                  {"Norland", "Norby", "Sudria", "*Air Force"}),
            "norland-air-force");
  EXPECT_EQ(owned("The Air Force flew. Norland, Norby.", {"*Air Force", "Norland", "Norby"}),
            "norland-air-force");
}

TEST(OrganOwners, OneMentionOrHalfOfThemIsTooFew) {
  EXPECT_EQ(owned("Norland. The Air Force flew.", {"Norland", "*Air Force"}), "air-force");
  EXPECT_EQ(owned("Norland, Norby, Sudria, Sudville. The Air Force flew.",
                  {"Norland", "Norby", "Sudria", "Sudville", "*Air Force"}),
            "air-force");
}

TEST(OrganOwners, AKnownNameThatIsOnlyCommonFindsItsCountryToo) {
  EXPECT_EQ(
      owned("Norland and Norby. The National Guard came.", {"Norland", "Norby", "*National Guard"}),
      "norland-guard");
}

TEST(OrganOwners, AnOrganThatTheLexiconDoesNotKnowStays) {
  EXPECT_EQ(owned("Norland and Norby. The Coast Guard came; so did Norland's Coast Guard.",
                  {"Norland", "Norby", "*Coast Guard", "Norland", "*Coast Guard"}),
            "coast-guard|coast-guard");
}

TEST(OrganOwners, AUsualMeaningYieldsToTheCountryBesideIt) {
  EXPECT_EQ(
      owned("the Senate; Sudria's Senate; the Senate", {"*Senate", "Sudria", "*Senate", "*Senate"}),
      "norland-senate|sudria-senate|sudria-senate");
}

TEST(OrganOwners, AUsualMeaningYieldsToAReportThatDoesNotSpeakOfItsCountry) {
  EXPECT_EQ(owned("Sudria, Sudville. The Senate.", {"Sudria", "Sudville", "*Senate"}),
            "sudria-senate");
  EXPECT_EQ(owned("Sudria, Sudville, Sudria, Norland. The Senate.",
                  {"Sudria", "Sudville", "Sudria", "Norland", "*Senate"}),
            "norland-senate");
}

TEST(OrganOwners, AnOrganOfNoCountryKeepsItsShortName) {
  EXPECT_EQ(owned("Sudria, Sudville. Sudria's Security Council; the Security Council",
                  {"Sudria", "Sudville", "Sudria", "*Security Council", "*Security Council"}),
            "sudria-security-council|world-security-council");
}

TEST(OrganOwners, WhatIsCalledLikeNoOrganStays) {
  EXPECT_EQ(owned("Norland's Lantern Works", {"Norland", "*Lantern Works"}), "lantern-works");
}

TEST(OrganOwners, SpansAndOtherMentionsStay) {
  const std::string_view text = "Norland's Air Force flew over Norby.";
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  const std::vector<EntityMention> before = mentions_in(text, {"Norland", "*Air Force", "Norby"});
  const std::vector<EntityMention> after = own_organs(named, lexicon(), before);
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(after[1].start, before[1].start);
  EXPECT_EQ(after[1].end, before[1].end);
  EXPECT_EQ(after[1].label, "Norlandic Air Force");
  EXPECT_EQ(after[2], before[2]);
}

}  // namespace
}  // namespace corpus
