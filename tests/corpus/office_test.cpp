#include "corpus/offices.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/roles.h"
#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

// "Ada Quill~mayor; Boris Tarn": who is named, with the office where the sentence gives one.
std::string reading(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  return tests::reading_of(text, tests::mentions_of(Facet::Person, text, names.language),
                           [](const EntityMention& person) {
                             return person.role.empty() ? person.label
                                                        : person.label + "~" + person.role;
                           });
}

class HeldOffices : public testing::TestWithParam<MarkedNames> {};
TEST_P(HeldOffices, AreReadAsTheTextGivesThem) {
  EXPECT_EQ(reading(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kOfFields[] = {
    {"Secretary of Commerce [Ada Quill] left.", "Ada Quill~Secretary of Commerce"},
    {"Director of National Intelligence [Ada Quill] left.",
     "Ada Quill~Director of National Intelligence"},
    {"They saw Minister of State for Trade & Industry [Boris Tarn] there.",
     "Boris Tarn~Minister of State for Trade & Industry"},
    {"They met Under-Secretary-General for Political and Peacebuilding Affairs [Ada Quill].",
     "Ada Quill~Under-Secretary-General for Political and Peacebuilding Affairs"},
    {"French Minister for Europe and Foreign Affairs [Ada Quill] left.",
     "Ada Quill~French Minister for Europe and Foreign Affairs"},
    {"UN special rapporteur on Iran [Ada Quill] left.", "Ada Quill~UN special rapporteur on Iran"},
    {"Assistant to the President for National Security Affairs [Ada Quill] left.",
     "Ada Quill~Assistant to the President for National Security Affairs"},
    {"Adviser to the president [Boris Tarn] left.", "Boris Tarn~Adviser to the president"},
    {"They met Chief of Staff to the Vice President [Ada Quill] there.",
     "Ada Quill~Chief of Staff to the Vice President"},
    {"Director of National Intelligence (DNI) [Ada Quill] left.",
     "Ada Quill~Director of National Intelligence"},
    {"They saw Secretary of State for Defence Dr [Ada Quill].",
     "Ada Quill~Secretary of State for Defence"},
};
INSTANTIATE_TEST_SUITE_P(OfFields, HeldOffices, testing::ValuesIn(kOfFields));

const MarkedNames kOfBodies[] = {
    {"Ukraine's President [Boris Tarn] left.", "Boris Tarn~Ukraine's President"},
    {"The ICC's chief prosecutor [Boris Tarn] left.", "Boris Tarn~ICC's chief prosecutor"},
    {"The UN's top official in Sudan, [Ada Quill], left.", "Ada Quill~UN's top official in Sudan"},
    {"Nissan chief executive [Ada Quill] left.", "Ada Quill~Nissan chief executive"},
    {"International Atomic Energy Agency (IAEA) chief [Ada Quill] left.",
     "Ada Quill~International Atomic Energy Agency (IAEA) chief"},
    {"Head of the Presidential Office [Boris Tarn] wrote.",
     "Boris Tarn~Head of the Presidential Office"},
    {"The M23 spokesman [Boris Tarn] left.", "Boris Tarn~M23 spokesman"},
    {"[Boris Tarn], Moscow's ambassador to the UN, left.",
     "Boris Tarn~Moscow's ambassador to the UN"},
    {"DR Congo's communications minister [Boris Tarn] left.",
     "Boris Tarn~DR Congo's communications minister"},
    {"NATO's top commander in Europe, US General [Boris Tarn], left.",
     "Boris Tarn~NATO's top commander in Europe"},
    {"[Boris Tarn], then the EU's foreign policy chief, left.",
     "Boris Tarn~EU's foreign policy chief"},
    {"The parliament speaker [Ada Quill] left.", "Ada Quill~parliament speaker"},
    {"US ambassador [Samantha Power] left.", "Samantha Power~US ambassador"},
    {"Houthi military spokesman [Boris Tarn] left.", "Boris Tarn~Houthi military spokesman"},
    {"State Department spokesperson [Ada Quill] left.", "Ada Quill~State Department spokesperson"},
    {"EU foreign policy chief [Ada Quill] left.", "Ada Quill~EU foreign policy chief"},
    {"A spokesman for Russian President [Boris Tarn] left.", "Boris Tarn~Russian President"},
    {"The aide to Ukrainian President [Boris Tarn] left.", "Boris Tarn~Ukrainian President"},
    {"They met Kharkiv region governor [Boris Tarn].", "Boris Tarn~Kharkiv region governor"},
};
INSTANTIATE_TEST_SUITE_P(OfBodies, HeldOffices, testing::ValuesIn(kOfBodies));

const MarkedNames kSeveralWords[] = {
    {"Foreign and Defence Minister [Ada Quill] left.", "Ada Quill~Foreign and Defence Minister"},
    {"Founder and CEO [Ada Quill] left.", "Ada Quill~Founder and CEO"},
    {"Chairman, President and CEO [Ada Quill] left.", "Ada Quill~Chairman, President and CEO"},
    {"The President and King [Boris Tarn] left.", "Boris Tarn~King"},
    {"The mayor and President [Ada Quill] left.", "Ada Quill~President"},
    {"The then-defence minister [Ada Quill] left.", "Ada Quill~then-defence minister"},
    {"The then president [Ada Quill] left.", "Ada Quill~then president"},
    {"He rang and then President [Ada Quill] left.", "Ada Quill~President"},
    {"The democratic opposition leader [Ada Quill] left.",
     "Ada Quill~democratic opposition leader"},
    {"The Russian-installed governor [Boris Tarn] left.", "Boris Tarn~Russian-installed governor"},
    {"His longtime deputy, [Ada Quill], left.", "Ada Quill~longtime deputy"},
    {"The country's top diplomat, [Ada Quill], left.", "Ada Quill~top diplomat"},
    {"First Lady [Ada Quill] left.", "Ada Quill~First Lady"},
    {"They heard Chief Justice [Ada Quill] and Judge [Boris Tarn].",
     "Ada Quill~Chief Justice; Boris Tarn~Judge"},
};
INSTANTIATE_TEST_SUITE_P(SeveralWords, HeldOffices, testing::ValuesIn(kSeveralWords));

const MarkedNames kRanks[] = {
    {"Brigadier General [Boris Tarn] left.", "Boris Tarn~Brigadier General"},
    {"Retired US Army Colonel [Boris Tarn] left.", "Boris Tarn~Retired US Army Colonel"},
    {"The head of the army, General [Boris Tarn], left.", "Boris Tarn~head of the army"},
    {"General [Boris Tarn], head of the general staff, left.",
     "Boris Tarn~head of the general staff"},
    {"The military spokesman Rear Admiral [Boris Tarn] left.", "Boris Tarn~military spokesman"},
    {"It was about its chair. General [Boris Tarn] left.", "Boris Tarn~General"},
    {"He met His Majesty King [Boris Tarn].", "Boris Tarn~King"},
};
INSTANTIATE_TEST_SUITE_P(Ranks, HeldOffices, testing::ValuesIn(kRanks));

const MarkedNames kBehind[] = {
    {"[Ada Quill], Russia's ambassador to the UN, left.",
     "Ada Quill~Russia's ambassador to the UN"},
    {"[Ada Quill], the founder and chief executive of the charity, left.",
     "Ada Quill~founder and chief executive of the charity"},
    {"[Ada Quill], a senior analyst at the Tarn Institute, left.",
     "Ada Quill~senior analyst at the Tarn Institute"},
    {"[Boris Tarn], its lawyer, left.", "Boris Tarn~lawyer"},
    {"[Ada Quill], mayor of the port, left.", "Ada Quill~mayor of the port"},
    {"[Ada Quill], commander of the third brigade, and [Boris Tarn], his deputy, left.",
     "Ada Quill~commander of the third brigade; Boris Tarn~deputy"},
    {"[Ada Quill] is the head of the mission.", "Ada Quill~head of the mission"},
    {"[Ada Quill] was a spokeswoman for the rebels.", "Ada Quill~spokeswoman for the rebels"},
    {"[Boris Tarn] — the commander of the unit — left.", "Boris Tarn~commander"},
    {"[Ada Quill], who heads the mission, left.", "Ada Quill"},
    {"[Joe Biden] is the chief supplier of the army.", "Joe Biden"},
    {"The office for Harbour Security, the president and the mayor met.", ""},
};
INSTANTIATE_TEST_SUITE_P(Behind, HeldOffices, testing::ValuesIn(kBehind));

const MarkedNames kBeforeComma[] = {
    {"The mayor of Kherson, [Ada Quill], left.", "Ada Quill~mayor of Kherson"},
    {"Egypt's foreign minister, [Ada Quill], left.", "Ada Quill~Egypt's foreign minister"},
    {"The assistant to the president for homeland security, Dr. [Ada Quill], left.",
     "Ada Quill~assistant to the president for homeland security"},
    {"The outgoing envoy to Syria who leaves today, [Ada Quill], sang.",
     "Ada Quill~outgoing envoy to Syria"},
    {"The chairman of the Joint Chiefs of Staff, General [Boris Tarn], left.",
     "Boris Tarn~chairman of the Joint Chiefs of Staff"},
};
INSTANTIATE_TEST_SUITE_P(BeforeComma, HeldOffices, testing::ValuesIn(kBeforeComma));

const MarkedNames kOtherLanguages[] = {
    {"La ministre des Affaires étrangères [Ada Quill] est partie.",
     "Ada Quill~ministre des Affaires étrangères", "fr"},
    {"[Ada Quill], la porte-parole de l'ONU, est partie.", "Ada Quill~porte-parole de l'ONU", "fr"},
    {"Le vice-président [Ada Quill] est parti.", "Ada Quill~vice-président", "fr"},
    {"El ministro de Defensa [Ada Quill] salió.", "Ada Quill~ministro de Defensa", "es"},
    {"La embajadora de Chile, [Ada Quill], salió.", "Ada Quill~embajadora de Chile", "es"},
    {"El enviado especial [Ada Quill] salió.", "Ada Quill~enviado especial", "es"},
    {"Министр обороны [Ада Перо] ушла.", "Ада Перо~Министр обороны", "ru"},
    {"Официальный представитель МИД России [Ада Перо] ушла.",
     "Ада Перо~Официальный представитель МИД России", "ru"},
    {"Генерал-майор [Ада Перо] ушла.", "Ада Перо~Генерал-майор", "ru"},
    {"Міністр оборони України [Ада Перо] пішла.", "Ада Перо~Міністр оборони України", "uk"},
    {"Посол України в Молдові [Ада Перо] пішла.", "Ада Перо~Посол України в Молдові", "uk"},
    {"قال السفير الإيراني [أمير سعيد إيرواني] ذلك.", "Amir Saeid Iravani~السفير الإيراني", "ar"},
    {"وصل وزير الخارجية المصري [سامح شكري] أمس.", "Sameh Shoukry~وزير الخارجية المصري", "ar"},
};
INSTANTIATE_TEST_SUITE_P(OtherLanguages, HeldOffices, testing::ValuesIn(kOtherLanguages));

}  // namespace
}  // namespace corpus
