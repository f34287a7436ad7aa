#include "corpus/unit_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

std::vector<EntityMention> units_in(std::string_view text, std::string_view language = "en") {
  const std::vector<Word> words = split_words(text);
  return find_unit_mentions(NamedText(text, words, language, parse_day("2022-10-20")),
                            testing_support::lexicon());
}

std::string reading(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  return tests::reading_of(text, units_in(text, names.language),
                           [](const EntityMention& mention) { return mention.label; });
}

class Units : public testing::TestWithParam<MarkedNames> {};

TEST_P(Units, AreFoundUnderTheirEnglishName) {
  EXPECT_EQ(reading(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kEnglish[] = {
    {"The [93rd Mechanized Brigade] held the ridge.", "93rd Mechanized Brigade"},
    {"The [93rd Separate Mechanised Brigade] held the ridge.", "93rd Mechanized Brigade"},
    {"Ukraine's [93rd Mechanized Brigade] held the ridge.", "93rd Mechanized Brigade"},
    {"Ukraine's [47th brigade] held the ridge.", "47th Brigade"},
    {"Parts of the [1st Guards Tank Army] left.", "1st Guards Tank Army"},
    {"The [76th Guards Air Assault Division] left.", "76th Guards Air Assault Division"},
    {"The [810th Separate Naval Infantry Brigade] lost its commander.",
     "810th Naval Infantry Brigade"},
    {"The [155th Marine Brigade] was shelled.", "155th Marine Brigade"},
    {"Soldiers of the [82nd Airborne Division] landed.", "82nd Airborne Division"},
    {"Soldiers of the [82nd Airborne] landed.", "82nd Airborne Division"},
    {"Men of the [7th Cavalry] rode in.", "7th Cavalry Regiment"},
    {"The [3rd Battalion, 5th Marines] moved up.", "3rd Battalion, 5th Marines"},
    {"The [1st Brigade Combat Team, 101st Airborne Division] left.",
     "1st Brigade Combat Team, 101st Airborne Division"},
    {"[II Corps] took over the front.", "II Corps"},
    {"The [3rd Army Corps] was raised in summer.", "3rd Army Corps"},
    {"The [8th Combined Arms Army] is based there.", "8th Combined Arms Army"},
    {"The [36th Combined Arms Army] is based there.", "36th Combined Arms Army"},
    {"The [110th Territorial Defence Brigade] dug in.", "110th Territorial Defense Brigade"},
    {"The [10th Mountain Division] trained.", "10th Mountain Division"},
    {"The [5th Special Forces Group] trained them.", "5th Special Forces Group"},
    {"The [26th Marine Expeditionary Unit] sailed.", "26th Marine Expeditionary Unit"},
    {"The [Second Infantry Division] crossed.", "2nd Infantry Division"},
    {"The [3rd Division] and its troops crossed.", "3rd Division"},
    {"The [98th Motor Rifle Regiment] fled.", "98th Motorized Rifle Regiment"},
    {"The [22nd Spetsnaz Brigade] fled.", "22nd Spetsnaz Brigade"},
    {"The [442nd Regimental Combat Team] fought there.", "442nd Regimental Combat Team"},
    {"The [2nd Marine Aircraft Wing] flew.", "2nd Marine Aircraft Wing"},
    {"[Task Force 59] tested drone boats.", "Task Force 59"},
    {"The [Combined Task Force 151] patrols.", "Combined Task Force 151"},
    {"The [Carrier Strike Group 2] sailed.", "Carrier Strike Group 2"},
    {"Hackers of [Unit 74455] were charged.", "Unit 74455"},
    {"[Brigade 93] was relieved.", "93rd Brigade"},
    {"The [2nd Battalion] and the [4th Regiment] were mixed.", "2nd Battalion; 4th Regiment"},
};
INSTANTIATE_TEST_SUITE_P(English, Units, testing::ValuesIn(kEnglish));

const MarkedNames kKnown[] = {
    {"Ships of the [5th Fleet] sailed.", "U.S. Fifth Fleet"},
    {"Ships of the [Fifth Fleet] sailed.", "U.S. Fifth Fleet"},
    {"Ships of the [US Fifth Fleet] sailed.", "U.S. Fifth Fleet"},
    {"The spies of [Unit 8200] listened.", "Unit 8200"},
    {"The [3rd Assault Brigade] attacked.", "3rd Separate Assault Brigade"},
};
INSTANTIATE_TEST_SUITE_P(OfTheLexicon, Units, testing::ValuesIn(kKnown));

const MarkedNames kLanguages[] = {
    {"[93-я отдельная механизированная бригада] держит село.", "93rd Mechanized Brigade", "ru"},
    {"Бойцы [810-й отдельной бригады морской пехоты] отошли.", "810th Naval Infantry Brigade",
     "ru"},
    {"Прибыла [76-я гвардейская десантно-штурмовая дивизия].", "76th Guards Air Assault Division",
     "ru"},
    {"Погиб командир [8-й общевойсковой армии].", "8th Combined Arms Army", "ru"},
    {"Прибыл [3-й армейский корпус].", "3rd Army Corps", "ru"},
    {"[93-тя окрема механізована бригада] тримає село.", "93rd Mechanized Brigade", "uk"},
    {"Бійці [36-ї окремої бригади морської піхоти] відійшли.", "36th Marine Brigade", "uk"},
    {"Бійці [110-ї бригади територіальної оборони] відійшли.", "110th Territorial Defense Brigade",
     "uk"},
    {"[10-та окрема гірсько-штурмова бригада] стоїть тут.", "10th Mountain Assault Brigade", "uk"},
    {"La [93e brigade mécanisée] tient le village.", "93rd Mechanized Brigade", "fr"},
    {"La [13e brigade] tient le village.", "13th Brigade", "fr"},
    {"La [1re division blindée] est partie.", "1st Armored Division", "fr"},
    {"La [9e brigade d'infanterie de marine] est partie.", "9th Marine Infantry Brigade", "fr"},
    {"La [93ª Brigada Mecanizada] resiste.", "93rd Mechanized Brigade", "es"},
    {"La [Brigada 93] resiste.", "93rd Brigade", "es"},
    {"انسحب [اللواء 93] من القرية.", "93rd Brigade", "ar"},
    {"قصفت [الفرقة ٣٦] القرية.", "36th Division", "ar"},
    {"[لشکر ۲۷] سپاه در سوریه بود.", "27th Division", "fa"},
};
INSTANTIATE_TEST_SUITE_P(Languages, Units, testing::ValuesIn(kLanguages));

const MarkedNames kNone[] = {
    {"They took 2nd place.", ""},
    {"It is the army of the 21st century.", ""},
    {"He lives in 1st Street.", ""},
    {"The 101st Congress met.", ""},
    {"A 3rd division club won.", ""},
    {"The 3rd Division football club won.", ""},
    {"The first army to cross the river.", ""},
    {"Our 2nd company meeting is on Monday.", ""},
    {"The first group of soldiers left.", ""},
    {"Reactor Unit 4 was shut down.", ""},
    {"He joined the Peace Corps.", ""},
    {"I corps was a misprint.", ""},
    {"Brigade 2014 was the title of the film.", ""},
    {"The second battle of the war began.", ""},
    {"1-я неделя была тихой.", "", "ru"},
    {"Вторая армия мира.", "", "ru"},
    {"В 1-м полковнику отказали.", "", "ru"},
    {"Le 13e arrondissement est calme.", "", "fr"},
    {"رقي إلى رتبة لواء عام 2020.", "", "ar"},
};
INSTANTIATE_TEST_SUITE_P(LookAlikes, Units, testing::ValuesIn(kNone));

TEST(UnitMentions, OneUnitHasOneIdInEverySpellingAndScript) {
  const std::string id = "organisation/93rd-mechanized-brigade";
  for (const std::string_view text :
       {"The 93rd Mechanized Brigade.", "The 93rd separate mechanised brigade.",
        "93-тя окрема механізована бригада", "La 93e brigade mécanisée"}) {
    const std::vector<EntityMention> units = units_in(text);
    ASSERT_EQ(units.size(), 1U) << text;
    EXPECT_EQ(to_string(units[0].id), id) << text;
  }
}

}  // namespace
}  // namespace corpus
