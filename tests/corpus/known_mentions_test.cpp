#include "corpus/known_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

// Without the tagger, as in languages that it does not know.
std::vector<EntityMention> known_in(const NamedText& text) {
  const Lexicon& lexicon = testing_support::lexicon();
  return find_known_mentions(text, lexicon, lexicon.matches(text.text, text.words, text.published),
                             TaggedNames({}, text.words.size()));
}

std::string reading(Facet facet, const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, names.language, parse_day("2022-10-20"));
  std::vector<EntityMention> mentions = known_in(named);
  std::erase_if(mentions, [&](const EntityMention& mention) { return mention.id.facet != facet; });
  return tests::reading_of(text, mentions,
                           [](const EntityMention& mention) { return mention.label; });
}

class Weapons : public testing::TestWithParam<MarkedNames> {};
TEST_P(Weapons, AreFoundUnderTheirCommonName) {
  EXPECT_EQ(reading(Facet::Weapon, GetParam()), expected_reading(GetParam()));
}

const MarkedNames kWeapons[] = {
    {"Two [Shahed-136] drones fell.", "Shahed-136"},
    {"Two [Shahed 136] and a [Geran-2] fell.", "Shahed-136; Shahed-136"},
    {"They shot down nine [Shaheds] at night.", "Shahed"},
    {"Most were [Shahed-136s].", "Shahed-136"},
    {"[Shahed-136]/[131] drones came from the south.", "Shahed-136; Shahed-131"},
    {"An [S-400] battery and an [S400] radar burned.", "S-400; S-400"},
    {"An [S\u2011300] launcher moved.", "S-300"},
    {"[Kh-101] and [X-101] cruise missiles came.", "Kh-101; Kh-101"},
    {"Six [F-16s] and a [MiG-31K] took off.", "F-16; MiG-31"},
    {"They fired [Grad] rockets at the town.", "BM-21 Grad"},
    {"They were [Iskander-Ms], the army said.", "Iskander-M"},
    {"They sent [HIMARS] and [ATACMS].", "HIMARS; ATACMS"},
    {"Crews fired [Javelin] missiles at the tanks.", "Javelin"},
    {"[Patriot] batteries guard the city.", "Patriot"},
    {"A [Bradley] vehicle was hit by a drone.", "M2 Bradley"},
    {"An [F/A-18] took off from the carrier.", "F/A-18 Hornet"},
    {"The [AGM-114 Hellfire] missile missed.", "AGM-114 Hellfire"},
    {"[Leopard 2A6] tanks arrived.", "Leopard 2"},
    {"Ракета «[Калибр]» и дрон «[Герань-2]» сбиты.", "Kalibr; Shahed-136", "ru"},
    {"Збито 12 «[Калібрів]» і танк [Т-72].", "Kalibr; T-72", "uk"},
    {"Випустили дрони «[Геранями]» і ракети «[Кинджалами]».", "Shahed-136; Kinzhal", "uk"},
    {"Les drones [Bayraktar TB2] ont frappé.", "Bayraktar TB2", "fr"},
    {"أسقطت الدفاعات طائرة «[شاهد-136]».", "Shahed-136", "ar"},
    {"پهپاد [شاهد ۱۳۶] سرنگون شد.", "Shahed-136", "fa"},
};
INSTANTIATE_TEST_SUITE_P(Names, Weapons, testing::ValuesIn(kWeapons));

const MarkedNames kFalseFriends[] = {
    {"A letter in The Lancet asks for vaccine.", ""},
    {"The Lancet published a study of the attack and the weapons used.", ""},
    {"The Patriot Act lapsed after the attack.", ""},
    {"A javelin thrower won gold.", ""},
    {"Javelin thrower Jane Doe won gold.", ""},
    {"A Grad student wrote her thesis.", ""},
    {"The grad school struck a deal.", ""},
    {"Neil Bradley struck a deal over weapons.", ""},
    {"President Zuzana Novak spoke of tanks.", ""},
    {"The hurricane destroyed homes.", ""},
    {"Pupils of K-12 schools marched.", ""},
    {"A lorry burned on I-95.", ""},
    {"MS-13 members were arrested.", ""},
    {"A Boeing 787 landed at 14:00.", ""},
    {"See section C.1.2 of the annex.", ""},
    {"He drove a Ford F-150 pick-up.", ""},
    {"A drone, a missile and a 155mm howitzer fired.", ""},
    {"A B1/B2 visa was refused.", ""},
    {"The frigate was hit by artillery.", ""},
    {"An apache dance and a black hawk feather.", ""},
};
INSTANTIATE_TEST_SUITE_P(FalseFriends, Weapons, testing::ValuesIn(kFalseFriends));

class Places : public testing::TestWithParam<MarkedNames> {};
TEST_P(Places, AreFoundUnderTheirEnglishName) {
  EXPECT_EQ(reading(Facet::Place, GetParam()), expected_reading(GetParam()));
}

const MarkedNames kPlaces[] = {
    {"Drones flew over [Kiev] and [Odessa].", "Kyiv; Odesa"},
    {"The [U.S.] and the [UK] agreed.", "United States; United Kingdom"},
    {"He lives in the [U.S.]", "United States"},
    {"Troops of [Russia]'s army left the [Kharkiv region].", "Russia; Kharkiv Oblast"},
    {"[South Sudan] is not [Sudan].", "South Sudan; Sudan"},
    {"The landing ship Minsk was hit off [Sevastopol].", "Sevastopol"},
    {"He was born in [Moscow], [Idaho].", "Moscow, Idaho; Idaho"},
    {"She grew up in [Chicago], [Illinois].", "Chicago; Illinois"},
    {"[Tehran] denied it.", "Tehran"},
    {"A Malaysia Teahouse waiter spoke.", ""},
    {"The leaders met at the [White House].", "White House"},
    {"The White House said no.", ""},
    {"He walked to the [Pentagon] and [Kyiv Oblast] was named.", "Pentagon; Kyiv Oblast"},
    {"Взрывы в центре [Киева] и [Харькова].", "Kyiv; Kharkiv", "ru"},
    {"Дипломат из [Вашингтона] прилетел в [Москву].", "Washington, D.C.; Moscow", "ru"},
    {"Відносини з [Тегераном] розірвано, сказали в [Україні].", "Tehran; Ukraine", "uk"},
    {"Сами солдаты говорят мало.", "", "ru"},
    {"تزويد [إيران] لـ[روسيا] و[فرنسا].", "Iran; Russia; France", "ar"},
    {"تحویل پهپاد به [روسیه] و [اوکراین].", "Russia; Ukraine", "fa"},
    {"Une réunion à [Alger] sur l'[Ukraine].", "Algiers; Ukraine", "fr"},
    {"Policías de [Kenia] en [Puerto Príncipe].", "Kenya; Port-au-Prince", "es"},
};
INSTANTIATE_TEST_SUITE_P(Names, Places, testing::ValuesIn(kPlaces));

class Peoples : public testing::TestWithParam<MarkedNames> {};
TEST_P(Peoples, NameTheirCountry) {
  EXPECT_EQ(reading(Facet::Country, GetParam()), expected_reading(GetParam()));
}

const MarkedNames kPeoples[] = {
    {"[Iranian] drones and [Ukrainian] crews.", "Iran; Ukraine"},
    {"The [Afghans] and [Syrians] fled.", "Afghanistan; Syria"},
    {"A [Malaysia] Teahouse waiter spoke.", "Malaysia"},
    {"Des soldats [rwandais] et [malawites].", "Rwanda; Malawi", "fr"},
    {"[Украинские] и [иранской] и [российскими].", "Ukraine; Iran; Russia", "ru"},
    {"[Російські] війська та [росіяни].", "Russia; Russia", "uk"},
    {"المسيّرات [روسية] الصنع وقال السفير [الإيراني].", "Russia; Iran", "ar"},
    {"Agentes [haitianos] y [keniano].", "Haiti; Kenya", "es"},
    {"A polish on the table and a turkey.", ""},
};
INSTANTIATE_TEST_SUITE_P(Names, Peoples, testing::ValuesIn(kPeoples));

class Organisations : public testing::TestWithParam<MarkedNames> {};
TEST_P(Organisations, AreFoundUnderOneName) {
  EXPECT_EQ(reading(Facet::Organisation, GetParam()), expected_reading(GetParam()));
}

const MarkedNames kOrganisations[] = {
    {"The [Rapid Support Forces] and the [RSF] fled.",
     "Rapid Support Forces; Rapid Support Forces"},
    {"[Hamas], [Hezbollah] and [NATO] commented.", "Hamas; Hezbollah; NATO"},
    {"The [Security Council] met.", "UN Security Council"},
    {"[Russia's defence ministry] said so.", "Russian Ministry of Defence"},
    {"The [White House] said no.", "White House"},
    {"The [Wagner] mercenaries left; Wagner Street is closed.", "Wagner Group"},
    {"Fighters of [Wagner] fled. A note by [Wagner] came later.", "Wagner Group; Wagner Group"},
    {"[Daesh] is [Da'esh].", "Islamic State; Islamic State"},
    {"Who said so? The who and the how.", ""},
    {"[Совет Безопасности ООН] и [НАТО].", "UN Security Council; NATO", "ru"},
    {"Заявили у [Раді Безпеки] та [ООН].", "UN Security Council; United Nations", "uk"},
    {"أعلن [حزب الله] و[قوات الدعم السريع].", "Hezbollah; Rapid Support Forces", "ar"},
    {"La [Minusma] et l'[ONU] partent.", "MINUSMA; United Nations", "fr"},
};
INSTANTIATE_TEST_SUITE_P(Names, Organisations, testing::ValuesIn(kOrganisations));

TEST(KnownMentions, OnePlaceIsOneMention) {
  const std::string text = "The White House, the Kremlin, Jordan and Georgia";
  const std::vector<Word> words = split_words(text);
  const std::vector<EntityMention> mentions = known_in(NamedText(text, words, "en", std::nullopt));
  ASSERT_EQ(mentions.size(), 4U);
  for (std::size_t i = 1; i < mentions.size(); ++i)
    EXPECT_LE(mentions[i - 1].end, mentions[i].start);
}

}  // namespace
}  // namespace corpus
