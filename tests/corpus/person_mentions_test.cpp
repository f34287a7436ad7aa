#include "corpus/person_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

// "Jane Doe", or "Jane Doe~US envoy" with a role.
std::string reading(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  return tests::reading_of(text, tests::mentions_of(Facet::Person, text, names.language),
                           [](const EntityMention& person) {
                             return person.role.empty() ? person.label
                                                        : person.label + "~" + person.role;
                           });
}

class Persons : public testing::TestWithParam<MarkedNames> {};
TEST_P(Persons, AreFoundWithTheirRole) {
  EXPECT_EQ(reading(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kBefore[] = {
    {"State Department Counsellor [Ada Quill] spoke.", "Ada Quill~State Department Counsellor"},
    {"The deputy UN ambassador [Boris Tarn] left.", "Boris Tarn~deputy UN ambassador"},
    {"US special envoy [Ada Quill] wrote.", "Ada Quill~US special envoy"},
    {"Russia's Foreign Minister [Boris Tarn] left.", "Boris Tarn~Russia's Foreign Minister"},
    {"Lt. Gen. [Boris Tarn] resigned.", "Boris Tarn~Lt. Gen."},
    {"Acting mayor [Ada Quill] spoke.", "Ada Quill~Acting mayor"},
    {"Secretary of Defense [Ada Quill] spoke.", "Ada Quill~Secretary of Defense"},
    {"The deputy permanent representative [Boris Tarn] left.",
     "Boris Tarn~deputy permanent representative"},
    {"Foreign Minister Sheikh [Omar bin Tarn] spoke.", "Omar bin Tarn~Foreign Minister"},
    {"In Turkey President [Ada Quill] spoke.", "Ada Quill~President"},
    {"Foreign minister [Julia Bishop], of Perth, spoke.", "Julia Bishop~Foreign minister"},
    {"The head of MONUSCO [Ada Quill] spoke.", "Ada Quill~head of MONUSCO"},
    {"They met U.S. Secretary of State [Ada Quill].", "Ada Quill~U.S. Secretary of State"},
    {"He left Iran. Secretary of State [Ada Quill] spoke.", "Ada Quill~Secretary of State"},
    {"Kharkiv mayor [Boris Tarn] spoke.", "Boris Tarn~Kharkiv mayor"},
    {"He met His Majesty King [Abdullah II].", "Abdullah II~King"},
};
INSTANTIATE_TEST_SUITE_P(OfficeBefore, Persons, testing::ValuesIn(kBefore));

const MarkedNames kAfter[] = {
    {"[Ada Quill], the US envoy to Syria, spoke.", "Ada Quill~US envoy to Syria"},
    {"[Ada Quill], the UN under-secretary-general for political affairs, spoke.",
     "Ada Quill~UN under-secretary-general for political affairs"},
    {"[Ada Quill], the chief of Ukraine's military intelligence, spoke.",
     "Ada Quill~chief of Ukraine's military intelligence"},
    {"[Ada Quill], the agency's director general, spoke.", "Ada Quill~director general"},
    {"[Ada Quill], the Secretary-General's special representative, left.",
     "Ada Quill~Secretary-General's special representative"},
    {"[Ada Quill], the speaker of parliament who left, spoke.", "Ada Quill~speaker of parliament"},
    {"[Ada Quill], China's deputy permanent representative, left.",
     "Ada Quill~China's deputy permanent representative"},
    {"He met [Ada Quill], spokeswoman of the rebels.", "Ada Quill~spokeswoman of the rebels"},
    {"The regional governor, [Ada Quill], left.", "Ada Quill~regional governor"},
    {"Ukraine's commander-in-chief, [Boris Tarn], left.",
     "Boris Tarn~Ukraine's commander-in-chief"},
    {"The police chief of the capital, [Boris Tarn].", "Boris Tarn~police chief of the capital"},
    {"It was denied by a Rwandan minister, [Boris Tarn].", "Boris Tarn~Rwandan minister"},
    {"I, [JOHN R. TARN JR.], President of Chad, say so.", "John Tarn Jr~President of Chad"},
    {"According to Mr [Tarn], President [Ada Quill] left.", "Tarn; Ada Quill~President"},
};
INSTANTIATE_TEST_SUITE_P(OfficeAfter, Persons, testing::ValuesIn(kAfter));

const MarkedNames kSigns[] = {
    {"[Ada Quill] (France) spoke.", "Ada Quill"},
    {"[Kyaw Moe Tarn] (Republic of Korea) and [Ada Quill] (Chad) spoke.",
     "Kyaw Moe Tarn; Ada Quill"},
    {"[Olena Dnipro], 61, pointed at a pot.", "Olena Dnipro"},
    {"[Ada Quill], who heads the mission, left.", "Ada Quill"},
    {"A student, [Paris Whitlow], sang. Ms [Whitlow] left.", "Paris Whitlow; Paris Whitlow"},
    {"Mr [Tarn]'s car burned.", "Tarn"},
    {"Mrs. [Quill] and Dr [Tarn] left.", "Quill; Tarn"},
};
INSTANTIATE_TEST_SUITE_P(Signs, Persons, testing::ValuesIn(kSigns));

const MarkedNames kNames[] = {
    {"Ambassador [Nicolas de Tarn] left. Mr [de Tarn] was tired.",
     "Nicolas de Tarn~Ambassador; Nicolas de Tarn~Ambassador"},
    {"Gen. [Abdel Nasser al-Quill] left. [Quill] sang.",
     "Abdel Nasser al-Quill~Gen.; Abdel Nasser al-Quill~Gen."},
    {"Minister [Hans van der Tarn] spoke.", "Hans van der Tarn~Minister"},
    {"Envoy [Ada Quill-Tarn] left. Ms [Quill-Tarn] sang.",
     "Ada Quill-Tarn~Envoy; Ada Quill-Tarn~Envoy"},
    {"President [John R. Tarn, Jr.], left. Mr [Tarn] sang.",
     "John Tarn~President; John Tarn~President"},
    {"Minister [J. Q. Tarn] left.", "J. Q. Tarn~Minister"},
    {"Minister [Aidan O'Tarn] left. [O'Tarn] sang.",
     "Aidan O'Tarn~Minister; Aidan O'Tarn~Minister"},
    {"President [Kim Tarn Un] left. [Kim] sang.", "Kim Tarn Un~President; Kim Tarn Un~President"},
    {"Envoy [Ada Quill] left. [Quill]'s car, and [Quill], burned.",
     "Ada Quill~Envoy; Ada Quill~Envoy; Ada Quill~Envoy"},
    {"Envoy [Ada Quill] and envoy [Bo Quill] left. [Quill] sang.",
     "Ada Quill~Envoy; Bo Quill~envoy; Quill"},
    {"Envoy [Ada Quill] left. [Otto Quill] sang.", "Ada Quill~Envoy; Otto Quill"},
    {"Mr [Biden] left.", "Joe Biden"},
    {"President [el-Sisi] left.", "Abdel Fattah el-Sisi~President"},
};
INSTANTIATE_TEST_SUITE_P(Names, Persons, testing::ValuesIn(kNames));

const MarkedNames kLanguages[] = {
    {"Le porte-parole du CSP, [Ada Quill], parle.", "Ada Quill~porte-parole du CSP", "fr"},
    {"[Ada Quill], l'ambassadeur russe, a parlé.", "Ada Quill~ambassadeur russe", "fr"},
    {"M. [de Tarn] est parti.", "de Tarn", "fr"},
    {"El primer ministro [Ada Quill] habló.", "Ada Quill~primer ministro", "es"},
    {"Постоянный представитель Украины [Ада Перо] ушла.",
     "Ада Перо~Постоянный представитель Украины", "ru"},
    {"По словам [Зеленского], посол Ирана [Ада Перо] ушла.",
     "Volodymyr Zelenskyy; Ада Перо~посол Ирана", "ru"},
    {"Омбудсмен республики [Ада Перо] заявила.", "Ада Перо~Омбудсмен республики", "ru"},
    {"Міністр аграрної політики [Ада Перо] сказала.", "Ада Перо~Міністр аграрної політики", "uk"},
    {"Президент сказав Ользі про це.", "", "uk"},
    {"قال وزير الدفاع الإسرائيلي [يوآف غالانت] ذلك.", "Yoav Gallant~وزير الدفاع الإسرائيلي", "ar"},
};
INSTANTIATE_TEST_SUITE_P(Languages, Persons, testing::ValuesIn(kLanguages));

const MarkedNames kNone[] = {
    {"The Biden administration left the accord.", ""},
    {"The Biden-Harris Administration spoke.", ""},
    {"The Netanyahu government fell.", ""},
    {"The president spoke to the minister.", ""},
    {"President of the Republic.", ""},
    {"The Foreign Minister said so.", ""},
    {"The General Assembly and the Secretariat met.", ""},
    {"The minister said Fiscal Year 2024 is over.", ""},
    {"He signed the Marshall Recovery Plan, a president said.", ""},
    {"Prime Minister Ukraine.", ""},
};
INSTANTIATE_TEST_SUITE_P(NoPerson, Persons, testing::ValuesIn(kNone));

}  // namespace
}  // namespace corpus
