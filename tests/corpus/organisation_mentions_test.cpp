#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_entities.h"

// Organisations that the lexicon knows, as a report writes them.
namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

std::string reading(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  return tests::reading_of(text, tests::mentions_of(Facet::Organisation, text, names.language),
                           [](const EntityMention& mention) { return mention.label; });
}

class KnownOrganisations : public testing::TestWithParam<MarkedNames> {};

TEST_P(KnownOrganisations, GoByTheirCommonName) {
  EXPECT_EQ(reading(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kStates[] = {
    {"The [Russian Defence Ministry] denied it.", "Russian Ministry of Defence"},
    {"The [Russian defense ministry] denied it.", "Russian Ministry of Defence"},
    {"The [Ministry of Defence of Kenya] denied it.", "Kenyan Ministry of Defence"},
    {"The [Kenya Ministry of Defense] denied it.", "Kenyan Ministry of Defence"},
    {"[Kenya's Ministry of Defence] denied it.", "Kenyan Ministry of Defence"},
    {"The [Turkish Interior Ministry] denied it.", "Turkish Interior Ministry"},
    {"The [Qatari Foreign Ministry] hosted them.", "Qatari Foreign Ministry"},
    {"[Qatar's foreign ministry] hosted them.", "Qatari Foreign Ministry"},
    {"The [Sudanese Health Ministry] counted the dead.", "Sudanese Health Ministry"},
    {"The [Ministry of Health of Ukraine] counted the dead.", "Ukrainian Health Ministry"},
    {"The [Malian Armed Forces] entered the town.", "Malian Armed Forces"},
    {"The [Indian Air Force] flew them out.", "Indian Air Force"},
    {"The [Pakistan Navy] sailed.", "Pakistan Navy"},
    {"The [Philippine Coast Guard] filmed it.", "Philippine Coast Guard"},
    {"The [Polish Sejm] voted.", "Sejm"},
    {"The [Swedish parliament] voted.", "Riksdag"},
    {"The [Supreme Court of Pakistan] ruled.", "Supreme Court of Pakistan"},
    {"[Минобороны Казахстана] опровергло это.", "Kazakh Ministry of Defence", "ru"},
    {"[МЗС Польщі] спростувало це.", "Polish Foreign Ministry", "uk"},
    {"[وزارة الخارجية القطرية] نفت ذلك.", "Qatari Foreign Ministry", "ar"},
    {"Le [ministère turc de la Défense] dément.", "Turkish Ministry of National Defence", "fr"},
    {"El [Ministerio de Defensa de Colombia] lo niega.", "Colombian Ministry of National Defence",
     "es"},
};

const MarkedNames kWorld[] = {
    {"[UNMISS] guards the camp.", "UNMISS"},
    {"The [UN Mission in Liberia] left in 2018.", "UNMIL"},
    {"The [United Nations Assistance Mission for Rwanda] failed.", "UNAMIR"},
    {"The [Senate Foreign Relations Committee] met.", "Senate Foreign Relations Committee"},
    {"The [House Armed Services Committee] met.", "House Armed Services Committee"},
    {"The [United States Africa Command] struck.", "U.S. Africa Command"},
    {"The [SADC Mission in the Democratic Republic of Congo] left.",
     "SADC Mission in the Democratic Republic of Congo"},
    {"[Liwa Fatemiyoun] fought there.", "Liwa Fatemiyoun"},
    {"The [Mouvement national de libération de l'Azawad] signed.",
     "National Movement for the Liberation of Azawad", "fr"},
    {"The [444th Combat Brigade] took the airport.", "444th Combat Brigade"},
    {"[Forensic Architecture] rebuilt the scene.", "Forensic Architecture"},
    {"The [Yale Humanitarian Research Lab] saw graves.", "Yale Humanitarian Research Lab"},
    {"[Médecins du Monde] runs the ward.", "Doctors of the World"},
    {"[Saudi Aramco] cut its output.", "Saudi Aramco"},
    {"[TSMC] makes the chips.", "TSMC"},
    {"[Raiffeisen Bank] stays in Russia.", "Raiffeisen Bank International"},
    {"The [People's Bank of China] lent more.", "People's Bank of China"},
    {"[Yedioth Ahronoth] reported it.", "Yedioth Ahronoth"},
    {"The [Asahi Shimbun] reported it.", "Asahi Shimbun"},
    {"[Fenerbahçe] won the cup.", "Fenerbahçe"},
    {"[Shakhtar Donetsk] play in Lviv.", "Shakhtar Donetsk"},
    {"The [Bharatiya Janata Party] won.", "Bharatiya Janata Party"},
    {"[Georgian Dream] won.", "Georgian Dream"},
    {"Scholars of [King's College London] agree.", "King's College London"},
};

const MarkedNames kNone[] = {
    {"He saw law and justice done.", ""},
    {"It was a good party.", ""},
    {"They won a majority in the national rally of hopes.", ""},
    {"She runs a home office.", ""},
    {"Who will help them?", ""},
    {"An apple fell on a shell.", ""},
    {"They plan to act for peace now.", ""},
    {"The flight's ETA was six.", ""},
    {"We need a new start.", ""},
};

INSTANTIATE_TEST_SUITE_P(OfStates, KnownOrganisations, testing::ValuesIn(kStates));
INSTANTIATE_TEST_SUITE_P(OfTheWorld, KnownOrganisations, testing::ValuesIn(kWorld));
INSTANTIATE_TEST_SUITE_P(OrdinaryWords, KnownOrganisations, testing::ValuesIn(kNone));

}  // namespace
}  // namespace corpus
