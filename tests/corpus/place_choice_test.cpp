#include "corpus/place_choice.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/annotation.h"
#include "corpus/known_mentions.h"
#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::expected_reading;
using tests::MarkedNames;

std::string places_of(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  return tests::reading_of(text, tests::mentions_of(Facet::Place, text, names.language),
                           [](const EntityMention& mention) { return mention.id.slug; });
}

class SharedNames : public testing::TestWithParam<MarkedNames> {};
TEST_P(SharedNames, NameThePlaceThatTheReportMeans) {
  EXPECT_EQ(places_of(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kToldByWhatFollows[] = {
    {"He was born in [Moscow], [Idaho].", "moscow-idaho; idaho"},
    {"He was born in [Moscow], [Russia].", "moscow; russia"},
    {"The plant is near [Paris], [Texas].", "paris-texas; texas"},
    {"The plant is near [Paris], [France].", "paris; france"},
    {"Refineries in [Odessa], [Texas], closed.", "odessa; texas"},
    {"Port workers in [Odessa], [Ukraine], fled.", "odesa; ukraine"},
    {"Clashes broke out in [Tripoli], [Lebanon].", "tripoli-lebanon; lebanon"},
    {"Clashes broke out in [Tripoli] in [Lebanon].", "tripoli-lebanon; lebanon"},
    {"Clashes broke out in [Tripoli] ([Libya]).", "tripoli; libya"},
    {"Scholars from [Cambridge], [Massachusetts], agreed.",
     "cambridge-massachusetts; massachusetts"},
    {"Soldiers left [Georgia], the [US] state, at night.", "georgia-us-state; united-states"},
    {"The state of [Georgia] voted.", "georgia-us-state"},
    {"A court in [Birmingham], [Alabama], ruled.", "birmingham-alabama; alabama"},
    {"A court in [Birmingham], [England], ruled.", "birmingham; england"},
    {"The plane left [St. Petersburg], [Florida].", "st-petersburg; florida"},
    {"The depot at [Lebanon], [Pennsylvania], is old.", "lebanon-pennsylvania; pennsylvania"},
    {"A judge in [Alexandria], [Virginia], heard it.", "alexandria; virginia"},
    {"A judge in [Alexandria], [Egypt], heard it.", "alexandria-egypt; egypt"},
    {"The convoy reached [Valencia], [Spain].", "valencia-spain; spain"},
    {"The convoy reached [Valencia], [Venezuela].", "valencia; venezuela"},
    {"They met in [Santiago], [Chile].", "santiago; chile"},
    {"They met in [London], [Ontario].", "london-ontario; ontario"},
    {"A base near [Hyderabad], [Pakistan], was hit.", "hyderabad-pakistan; pakistan"},
    {"The firm of [San Jose], [California], sells chips.", "san-jose; california"},
    {"Crowds in [San José], [Costa Rica], marched.", "san-jose-costa-rica; costa-rica"},
    {"The town of [Bar], [Ukraine], has a fort.", "bar-ukraine; ukraine"},
    {"The port of [Bar], [Montenegro], is busy.", "bar; montenegro"},
    {"Взрыв в [Триполи], [Ливан].", "tripoli-lebanon; lebanon", "ru"},
    {"Des heurts à [Tripoli] ([Liban]).", "tripoli-lebanon; lebanon", "fr"},
};
INSTANTIATE_TEST_SUITE_P(ByWhatFollows, SharedNames, testing::ValuesIn(kToldByWhatFollows));

const MarkedNames kToldByOtherPlaces[] = {
    {"[Beirut] sent troops north. Shots were heard in [Tripoli].", "beirut; tripoli-lebanon"},
    {"[Benghazi] sent envoys. Shots were heard in [Tripoli].", "benghazi; tripoli"},
    {"Lebanese soldiers are in [Tripoli].", "tripoli-lebanon"},
    {"Shots were heard in [Tripoli].", "tripoli"},
    {"[Tbilisi] wants reform, and [Georgia] votes in May.", "tbilisi; georgia"},
    {"[Atlanta] is quiet. The [United States] watches [Georgia] and [Michigan].",
     "atlanta; united-states; georgia-us-state; michigan"},
    {"The [United States] sent an envoy to [Georgia].", "united-states; georgia"},
    {"[Georgia] and [Armenia] signed.", "georgia; armenia"},
    {"[Kinshasa] denied it, and [Congo] called for calm.",
     "kinshasa; democratic-republic-of-the-congo"},
    {"[Brazzaville] denied it, and [Congo] called for calm.", "brazzaville; republic-of-the-congo"},
    {"[Jordan] and [Chad] abstained; [Niger] and [Guinea] agreed.", "jordan; chad; niger; guinea"},
    {"[Caracas] is calm. Police in [Valencia] fired.", "caracas; valencia"},
    {"[Madrid] is calm. Floods hit [Valencia].", "madrid; valencia-spain"},
    {"[Karachi] is calm. Trains to [Hyderabad] stopped.", "karachi; hyderabad-pakistan"},
    {"[Mumbai] is calm. Trains to [Hyderabad] stopped.", "mumbai; hyderabad"},
    {"Crowds left [Khan Younis] for [Rafah].", "khan-younis; rafah"},
    {"In [Ukraine], shells fell on [Kramatorsk] and in the [Kherson region].",
     "ukraine; kramatorsk; kherson-oblast"},
    {"They hold [Luhansk] and most of the [Luhansk region].", "luhansk; luhansk-oblast"},
    {"The senator of [Idaho] asked [Moscow] for proof.", "idaho; moscow"},
    {"The governor of [Texas] flew to [Paris].", "texas; paris"},
    {"Troops hold [Goma], [Bukavu] and [Izium].", "goma; bukavu; izium"},
    {"Shells fell on [Hama] and [Al-Bab].", "hama; al-bab"},
    {"Drones fell near [Kyiv], NATO said.", "kyiv"},
    {"Дрони впали під [Куп'янськом], НАТО мовчить.", "kupiansk", "uk"},
    {"[Washington] and [New York] are far.", "washington-d-c; new-york"},
};
INSTANTIATE_TEST_SUITE_P(ByOtherPlaces, SharedNames, testing::ValuesIn(kToldByOtherPlaces));

// As in languages that the tagger does not know.
std::string known_places_of(const MarkedNames& names) {
  const std::string text = tests::without_brackets(names.text);
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, names.language, std::nullopt);
  const Lexicon& lexicon = testing_support::lexicon();
  std::vector<EntityMention> mentions = find_known_mentions(
      named, lexicon, lexicon.matches(text, words, std::nullopt), TaggedNames({}, words.size()));
  std::erase_if(mentions,
                [](const EntityMention& mention) { return mention.id.facet != Facet::Place; });
  return tests::reading_of(text, mentions,
                           [](const EntityMention& mention) { return mention.id.slug; });
}

class OtherNames : public testing::TestWithParam<MarkedNames> {};
TEST_P(OtherNames, AreNoPlacesByTheTablesAlone) {
  EXPECT_EQ(known_places_of(GetParam()), expected_reading(GetParam()));
}

const MarkedNames kNoPlaces[] = {
    {"Paris Whitlock sang.", ""},
    {"Jordan Peele directed it.", ""},
    {"Chelsea won by two goals.", ""},
    {"Mr Houston left, and Mrs Florence stayed.", ""},
    {"Victoria told him so.", ""},
    {"The bar was nice, and reading is fun.", ""},
    {"Nice words were said. Split the bill.", ""},
    {"Mobile phones rang.", ""},
    {"A rancher from Jordan, [Montana], spoke.", "montana"},
    {"Austin said the talks failed.", ""},
    {"Orange smoke rose.", ""},
    {"She met Vladimir and Kirill.", ""},
    {"The landing ship Minsk sank.", ""},
    {"Сам он ничего не сказал.", "", "ru"},
    {"Мир нужен всем. Орел летит.", "", "ru"},
    {"Владимир сказал это.", "", "ru"},
};
INSTANTIATE_TEST_SUITE_P(NoPlaces, OtherNames, testing::ValuesIn(kNoPlaces));

const MarkedNames kPlacesBesideTheirWords[] = {
    {"They met in [Nice] and in [Split].", "nice; split"},
    {"He fled to the city of [Mobile].", "mobile"},
    {"Fire broke out near [Reading].", "reading"},
    {"The town of [Vladimir] is calm.", "vladimir"},
    {"Поезд стоит в городе [Владимир].", "vladimir", "ru"},
    {"Il vit à [Nice].", "nice", "fr"},
};
INSTANTIATE_TEST_SUITE_P(BesideTheirWords, SharedNames, testing::ValuesIn(kPlacesBesideTheirWords));

TEST(PlaceChoice, LeavesOnePlaceForEachSpan) {
  const std::string text = "Tripoli, Georgia, Valencia and Paris, Texas, in Springfield";
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  const Lexicon& lexicon = testing_support::lexicon();
  const std::vector<LexiconMatch> chosen =
      choose_places(named, lexicon, lexicon.matches(text, words, std::nullopt));
  std::size_t places = 0;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i].entity.id.facet != Facet::Place) continue;
    ++places;
    EXPECT_TRUE(i == 0 || chosen[i - 1].first_word < chosen[i].first_word);
  }
  EXPECT_EQ(places, 6U);
}

TEST(PlaceChoice, AnotherParagraphMovesNoSpan) {
  const std::string first = "Shots were heard in Tripoli and in Georgia, and in Alexandria.";
  const auto spans_in = [&](const std::string& text) {
    std::vector<ByteRange> spans;
    for (const EntityMention& mention : tests::mentions_of(Facet::Place, text)) {
      if (mention.end <= first.size()) spans.push_back({mention.start, mention.end});
    }
    return spans;
  };
  EXPECT_EQ(spans_in(first), spans_in(first + "\n\nThe army of Lebanon left Beirut for Virginia."));
}

TEST(PlaceChoice, TownsLeadToTheirCountry) {
  Report report;
  report.body = "A court in Birmingham, Alabama, and one in Pokrovsk, and one in Toronto.";
  const Annotation annotation = annotate(report, testing_support::lexicon());
  std::string countries;
  for (const FacetValue& value : annotation.values) {
    if (value.id.facet == Facet::Country) countries += value.id.slug + ' ';
  }
  EXPECT_EQ(countries, "canada ukraine united-states ");
}

}  // namespace
}  // namespace corpus
