#include "corpus/weapon_mentions.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/known_mentions.h"
#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

std::string weapons_in(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, names.language, parse_day("2024-05-20"));
  const Lexicon& lexicon = testing_support::lexicon();
  std::vector<EntityMention> mentions = find_known_mentions(
      named, lexicon, lexicon.matches(text, words, named.published), TaggedNames({}, words.size()));
  std::erase_if(mentions,
                [](const EntityMention& mention) { return mention.id.facet != Facet::Weapon; });
  return tests::reading_of(text, mentions,
                           [](const EntityMention& mention) { return mention.label; });
}

class NamedWeapons : public testing::TestWithParam<MarkedNames> {};
TEST_P(NamedWeapons, AreFoundUnderTheCommonNameOfTheSystem) {
  EXPECT_EQ(weapons_in(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kSpellings[] = {
    {"The [S400], the [S 400] and the [S-400] are one system.", "S-400; S-400; S-400"},
    {"Crews move [S\u2011300] and [S–300] launchers.", "S-300; S-300"},
    {"[S-300]/[400] launchers stood by the road.", "S-300; S-400"},
    {"Of the [Shahed-131]/[136] drones none came through.", "Shahed-131; Shahed-136"},
    {"Of the [Shahed 131] and [136] drones none came through.", "Shahed-131; Shahed-136"},
    {"[Leopard 1] and [2] tanks are on their way.", "Leopard 1; Leopard 2"},
    {"An [F-15] and an [F-16] collided; the [F-16s] were new.", "F-15; F-16; F-16"},
    {"[F-15] and [F-16] jets took off.", "F-15; F-16"},
    {"[T-64s], [T-72s] and [T-80BVs] stood in the mud.", "T-64; T-72; T-80"},
    {"[M270]/[M142] launchers were promised.", "M270 MLRS; HIMARS"},
    {"The [F-16] is a fighter.", "F-16"},
    {"[Kh-101], [X-101] and [Х-101] cruise missiles are the same.", "Kh-101; Kh-101; Kh-101"},
    {"Nineteen [Shaheds] fell, then two [Geran-2s].", "Shahed; Shahed-136"},
    {"India flies the [P-8I] and the [P-8I Poseidon] patrol aircraft.",
     "P-8 Poseidon; P-8 Poseidon"},
    {"A [T-72BME] tank was new to the analysts.", "T-72"},
    {"The [SU-25] jets flew low.", "Su-25"},
    {"Two [B2] bombers and six [B-52s] flew over the sea with the [F-35s].",
     "B-2 Spirit; B-52; F-35"},
    {"[JAS 39 Gripen] fighters and [FGM-148 Javelin] missiles arrived.", "Gripen; Javelin"},
    {"[Bradley] infantry fighting vehicles and [Stryker] armoured vehicles left port.",
     "M2 Bradley; Stryker"},
    {"They got the [Patriot] air defense system and [Hawk] missiles.", "Patriot; MIM-23 Hawk"},
    {"[Kh-22]/[32] and [Kh-59]/[69] missiles were counted.", "Kh-22; Kh-32; Kh-59; Kh-69"},
    {"The [AGM-88 HARM] and the [GBU-39 Small Diameter Bombs] hit.", "AGM-88 HARM; GBU-39"},
};

const MarkedNames kSystems[] = {
    {"[HIMARS] fired [ATACMS] and [GMLRS] at the depot.", "HIMARS; ATACMS; GMLRS"},
    {"[Storm Shadow] and [SCALP] missiles hit the dock.", "Storm Shadow; Storm Shadow"},
    {"Houthi fighters showed [Samad-3] drones and [Quds-2] cruise missiles.", "Samad-3; Quds-2"},
    {"The group fired a [Palestine-2] missile at the port.", "Palestine-2"},
    {"A [Toufan] missile, a [Burkan-3] and two [Badr-1P] rockets were on show.",
     "Toufan; Burkan-3; Badr-1"},
    {"Hamas fired [Ayyash-250] and [Qassam] rockets and the [Yassin-105].",
     "Ayyash-250; Qassam; Yassin-105"},
    {"[Almas-3] missiles and [Falaq-1] rockets hit the post.", "Almas; Falaq-1"},
    {"[Fateh-110], [Zolfaghar] and [Kheibar Shekan] missiles were launched.",
     "Fateh-110; Zolfaghar; Kheibar Shekan"},
    {"[Emad] and [Ghadr-110] ballistic missiles flew first.", "Emad; Ghadr-110"},
    {"The [Bavar-373] and the [Khordad-15] guard the plant.", "Bavar-373; Khordad-15"},
    {"Sudan's army bought [Mohajer-6] and [Ababil-3] drones.", "Mohajer-6; Ababil-3"},
    {"[Bayraktar TB2] drones and a [Bayraktar Akinci] circled.", "Bayraktar TB2; Bayraktar Akinci"},
    {"[Magura V5] naval drones and the [Sea Baby] sank the patrol boat.", "MAGURA V5; Sea Baby"},
    {"A [Palianytsia] missile and a [Peklo] drone were shown.", "Palianytsia; Peklo"},
    {"The [Neptune] anti-ship missile was made here.", "R-360 Neptune"},
    {"[Vampire] drones dropped mines at night.", "Vampire drone"},
    {"[Bober] drones reached the capital.", "UJ-26 Beaver"},
    {"Pyongyang tested a [Hwasong-18] and a [Pukguksong-2].", "Hwasong-18; Pukguksong-2"},
    {"A [KN-23] missile fell short.", "KN-23"},
    {"China showed the [DF-26], the [YJ-21] and the [J-20].", "DF-26; YJ-21; J-20"},
    {"Taiwan keeps [Hsiung Feng III] and [Sky Bow III] missiles.", "Hsiung Feng III; Sky Bow III"},
    {"India sold [BrahMos] missiles and [Tejas] jets.", "BrahMos; Tejas"},
    {"Pakistan flew the [JF-17] with a [PL-15] missile.", "JF-17 Thunder; PL-15"},
    {"[Iron Dome] and [David's Sling] batteries fired; [Arrow 3] did not.",
     "Iron Dome; David's Sling; Arrow-3"},
    {"A [Merkava] tank and a [Namer] carrier burned.", "Merkava; Namer"},
    {"[CV90] vehicles, [Caesar] howitzers and the [PzH 2000] came from Europe.",
     "CV90; CAESAR; Panzerhaubitze 2000"},
    {"Rebels in Congo used [Mi-24] helicopters and a [CH-4] drone.", "Mi-24; CH-4"},
    {"Myanmar's junta flew [Yak-130], [Su-30SME] and [Mi-35] aircraft.", "Yak-130; Su-30; Mi-35"},
    {"[Javelins] and [Stingers] were the first to arrive.", "Javelin; Stinger"},
    {"An [Iskander] hit the market.", "Iskander"},
    {"Soldiers carried [AK-47] rifles and an [RPG-7].", "AK-47; RPG-7"},
    {"They laid [PFM-1] and [POM-3] mines.", "PFM-1; POM-3"},
    {"A [Krasukha-4] jammer and a [Zoopark-1] radar were lost.", "Krasukha; Zoopark-1"},
    {"[Rafale], [Mirage 2000] and [Eurofighter Typhoon] jets met.",
     "Rafale; Mirage 2000; Eurofighter Typhoon"},
    {"They fired [Tomahawk] cruise missiles.", "Tomahawk"},
    {"Kyiv asked for [Gepard] and [IRIS-T] systems.", "Gepard; IRIS-T"},
};

const MarkedNames kOtherLanguages[] = {
    {"Сбиты 12 «[Гераней]» и дрон «[Ланцет]».", "Shahed-136; Lancet", "ru"},
    {"Комплексы [С-400] и «[Панцирь-С1]» отразили удар ракет [ATACMS].", "S-400; Pantsir; ATACMS",
     "ru"},
    {"Самолёты [Ту-95МС] и [МиГ-31К] выпустили ракеты [Х-101] и «[Кинжал]».",
     "Tu-95; MiG-31; Kh-101; Kinzhal", "ru"},
    {"Выстрелили из РСЗО «[Град]» и гаубицы [Д-30].", "BM-21 Grad; D-30", "ru"},
    {"Танк [Т-90М] и [БМП-3] подбиты ракетой «[Джавелин]».", "T-90; BMP-3; Javelin", "ru"},
    {"Збито 20 «[Шахедів]» і ракету «[Іскандер-М]».", "Shahed; Iskander-M", "uk"},
    {"Бійці отримали «[Джавеліни]» та «[Стінгери]».", "Javelin; Stinger", "uk"},
    {"Ракети «[Нептун]» і дрони «[Бобер]» влучили.", "R-360 Neptune; UJ-26 Beaver", "uk"},
    {"З гелікоптера [Мі-8] та літака [Су-34] скинули бомби [ФАБ-500].", "Mi-8; Su-34; FAB-500",
     "uk"},
    {"Des missiles [Exocet], des canons [Caesar] et des avions [Rafale].", "Exocet; CAESAR; Rafale",
     "fr"},
    {"Les systèmes [Patriot] et [SAMP/T] protègent la ville.", "Patriot; SAMP/T", "fr"},
    {"أطلقوا صواريخ [فاتح-110] ومسيرات [شاهد-136].", "Fateh-110; Shahed-136", "ar"},
    {"أسقطت مسيرات من طراز [شاهد] فوق البحر.", "Shahed", "ar"},
    {"أطلقت صواريخ [غراد] على البلدة.", "BM-21 Grad", "ar"},
    {"اعترضت منظومة [القبة الحديدية] الصواريخ.", "Iron Dome", "ar"},
    {"پهپادهای [شاهد] و موشک [عماد] شلیک شد.", "Shahed; Emad", "fa"},
    {"جنگنده [اف-۱۶] و موشک [خیبرشکن] دیده شد.", "F-16; Kheibar Shekan", "fa"},
    {"پهپاد [مهاجر-۶] سرنگون شد.", "Mohajer-6", "fa"},
    {"قال شاهد إن صاروخ [فاتح-110] سقط.", "Fateh-110", "ar"},
    {"РСЗО «[Град]» били всю ночь. Град побил и урожай.", "BM-21 Grad", "ru"},
};

INSTANTIATE_TEST_SUITE_P(Spellings, NamedWeapons, testing::ValuesIn(kSpellings));
INSTANTIATE_TEST_SUITE_P(Systems, NamedWeapons, testing::ValuesIn(kSystems));
INSTANTIATE_TEST_SUITE_P(OtherLanguages, NamedWeapons, testing::ValuesIn(kOtherLanguages));

const MarkedNames kWordsAndNames[] = {
    {"The Lancet published figures on wounds from missiles.", ""},
    {"A study in The Lancet counted drone strikes.", ""},
    {"The Patriot Act allowed it after the attacks.", ""},
    {"Patriots on both sides hit the streets.", ""},
    {"The New England Patriots fired their coach.", ""},
    {"A javelin thrower trained near the tanks.", ""},
    {"Javelin throwers and runners met in Rome.", ""},
    {"Grad students went on strike over pay.", ""},
    {"Neil Bradley launched an attack on the tax.", ""},
    {"Omar Bradley commanded tanks.", ""},
    {"The hurricane struck; the storm destroyed vehicles.", ""},
    {"He ate a Tomahawk steak before the missile test.", ""},
    {"The Tor browser hides who reads about missiles.", ""},
    {"A Hellfire preacher spoke of bombs.", ""},
    {"The Scorpion film has tanks in it.", ""},
    {"Hawks in the cabinet want missile strikes.", ""},
    {"The Atlanta Hawks and the Toronto Raptors launched a fund.", ""},
    {"The Nashville Predators fired the coach.", ""},
    {"The Excalibur sword hangs beside a cannon and a shell.", ""},
    {"Neptune planet photographs came by rocket.", ""},
    {"The Vampire film opens with a drone shot.", ""},
    {"Iris spoke of air defence.", ""},
    {"Anna Bober lost her house to a drone.", ""},
    {"A gepard is a cheetah, not a gun.", ""},
    {"The poet Iskander Rahimov fled the missiles.", ""},
    {"The people of the Kalibr Research Centre measure air.", ""},
    {"Colonel Osa Mensah spoke.", ""},
    {"Maria Pion told of the shelling.", ""},
    {"Reza Fateh told reporters about a missile.", ""},
    {"Fatah and Hamas argued over rockets.", ""},
    {"The Quds Force supplied rockets.", ""},
    {"Shots were fired in Al-Quds, residents said.", ""},
    {"The Badr Organisation has rockets.", ""},
    {"General Zolfaghar Khan spoke of artillery.", ""},
    {"Spike in missile attacks worries Kyiv.", ""},
    {"A spike in attacks was seen.", ""},
    {"The men carried a Switchblade knife and a gun.", ""},
    {"Phoenix police said a Ghost was seen.", ""},
    {"Puma makes shoes, no drones.", ""},
    {"Typhoon Haiyan struck; aircraft brought food.", ""},
    {"The Salt Typhoon attack on telephone companies went on.", ""},
    {"A harpoon, a stinger, a leopard and a tomahawk are no missiles.", ""},
    {"The Stinger, a nickname, suited the boxer who hit hard.", ""},
    {"A leopard print shirt was hit by shrapnel.", ""},
    {"The Orion spacecraft sat on its rocket.", ""},
    {"Bohdana Melnyk drove an armoured vehicle.", ""},
    {"Exercise Neptune Strike brought jets to the sea.", ""},
    {"A drone, a missile, a howitzer, a 155mm shell and an air defence system.", ""},
    {"The frigate Admiral Makarov and the cruiser Moskva were hit by missiles.", ""},
    {"Град с дождём прошёл над городом.", "", "ru"},
    {"Тополь упал на машину, сказал дворник.", "", "ru"},
    {"Смерч разрушил дома.", "", "ru"},
    {"У пекло він не вірить.", "", "uk"},
    {"قال شاهد عيان إن القصف استمر.", "", "ar"},
    {"كان شاهدا على غارة.", "", "ar"},
    {"وقع زلزال قرب المدينة.", "", "ar"},
    {"Le patriote tira sur la foule.", "", "fr"},
    {"Un mistral violent a abattu des arbres.", "", "fr"},
};

const MarkedNames kNumbers[] = {
    {"Pupils of K-12 schools and drivers on I-95 waited.", ""},
    {"MS-13 gang members carried rifles.", ""},
    {"A Boeing 787 and an Airbus A320 aircraft landed.", ""},
    {"At 14:00 a missile fell, and at 4 another.", ""},
    {"See C.1.2 and F.16.3 of the weapons annex.", ""},
    {"A Ford F-150 and a Tesla drove past the tanks.", ""},
    {"A 10-year-old boy was killed by a missile.", ""},
    {"A 29-year-old pilot and a 22-year-old gunner died.", ""},
    {"An 18-year-old soldier fired the rocket.", ""},
    {"As 90 people fled, tanks came.", ""},
    {"Be 12 and free, the song goes.", ""},
    {"Resolution S-16/1 on weapons was adopted.", ""},
    {"Lorries with weapons used the M4 motorway and the A10 road.", ""},
    {"The S&P 500 fell as missiles flew.", ""},
    {"Visas of class B-1, B-2 and J were stopped.", ""},
    {"Item 4F4A3C5AC88E6 of the list of weapons.", ""},
    {"Representative Jane Doe (MI-14) voted for the arms.", ""},
    {"The bill S. 300 would pay for missiles.", ""},
    {"It cost $155 million, 155 times more than C-17.5.", ""},
    {"The group of countries C5+1 and the G7 spoke of weapons.", ""},
    {"Room E-3, gate T-1 and aisle C-4 were searched for bombs.", ""},
};

INSTANTIATE_TEST_SUITE_P(WordsAndNames, NamedWeapons, testing::ValuesIn(kWordsAndNames));
INSTANTIATE_TEST_SUITE_P(Numbers, NamedWeapons, testing::ValuesIn(kNumbers));

TEST(WeaponTable, EveryWeaponStandsUnderAClass) {
  const Lexicon& lexicon = testing_support::lexicon();
  for (std::uint32_t row = 0; row < lexicon.size(); ++row) {
    std::optional<KnownEntity> at = lexicon.entity_at(row);
    if (at->id.facet != Facet::Weapon) continue;
    while (at->parent) at = lexicon.find(*at->parent);
    EXPECT_TRUE(at->is_family) << lexicon.entity_at(row).label;
  }
}

TEST(WeaponTable, ShahedIsALoiteringMunitionAndADrone) {
  const Lexicon& lexicon = testing_support::lexicon();
  std::vector<std::string> chain;
  std::optional<KnownEntity> at = lexicon.find({Facet::Weapon, "shahed-136"});
  for (; at; at = at->parent ? lexicon.find(*at->parent) : std::nullopt) chain.push_back(at->label);
  EXPECT_EQ(chain,
            (std::vector<std::string>{"Shahed-136", "Shahed", "loitering munition", "drone"}));
}

}  // namespace
}  // namespace corpus
