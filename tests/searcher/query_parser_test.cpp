#include "searcher/query_parser.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "searcher/query_text.h"

namespace searcher {
namespace {

using corpus::Facet;
using namespace std::chrono_literals;

// A test reads as: typed text -> what it means.
Node meaning(std::string_view typed) { return parse_query(typed).query; }
std::vector<Note> notes(std::string_view typed) { return parse_query(typed).notes; }

Node word(std::string form) { return Node{Word{std::move(form)}}; }
Node phrase(std::vector<std::string> forms) { return Node{Phrase{std::move(forms)}}; }
Node near(std::string left, std::string right, unsigned distance) {
  return Node{Near{std::move(left), std::move(right), distance}};
}
Node named(Facet facet, std::string name, std::size_t offset) {
  return Node{Named{facet, std::move(name), offset}};
}
Node all(std::vector<Node> of) { return Node{All{std::move(of)}}; }
Node any(std::vector<Node> of) { return Node{Any{std::move(of)}}; }
Node none(std::vector<Node> of) { return Node{None{std::move(of)}}; }
Node published(corpus::Day from, corpus::Day to) {
  return Node{Within{DateField::Published, {from, to}}};
}

TEST(QueryParser, NothingTypedMeansEveryReport) {
  EXPECT_EQ(meaning(""), all({}));
  EXPECT_EQ(meaning("  \t\n"), all({}));
}

TEST(QueryParser, SingleWordIsFoldedAndStandsAlone) { EXPECT_EQ(meaning("Drone"), word("drone")); }

TEST(QueryParser, WordsAreAllAskedFor) {
  EXPECT_EQ(meaning("drone strike"), all({word("drone"), word("strike")}));
  EXPECT_EQ(meaning("drone AND strike"), meaning("drone strike"));
}

TEST(QueryParser, AndBindsTighterThanOr) {
  EXPECT_EQ(meaning("a OR b c"), any({word("a"), all({word("b"), word("c")})}));
}

TEST(QueryParser, ParenthesesGroup) {
  EXPECT_EQ(meaning("(a OR b) c"), all({any({word("a"), word("b")}), word("c")}));
  EXPECT_EQ(meaning("((a))"), word("a"));
}

TEST(QueryParser, SmallLettersAreNoOperators) {
  EXPECT_EQ(meaning("war and peace"), all({word("war"), word("and"), word("peace")}));
}

TEST(QueryParser, HyphenAndNotExclude) {
  EXPECT_EQ(meaning("drone -syria"), all({word("drone"), none({word("syria")})}));
  EXPECT_EQ(meaning("drone NOT syria"), meaning("drone -syria"));
  EXPECT_EQ(meaning("-(a OR b)"), none({word("a"), word("b")}));
  EXPECT_EQ(meaning("NOT NOT drone"), word("drone"));
}

TEST(QueryParser, OnlyExclusionsAreAQuery) {
  EXPECT_EQ(meaning("-a -b"), all({none({word("a")}), none({word("b")})}));
}

TEST(QueryParser, HyphenInsideAWordExcludesNothing) {
  EXPECT_EQ(meaning("shahed-136"), phrase({"shahed", "136"}));
  EXPECT_EQ(meaning("Kyiv - drones"), all({word("kyiv"), word("drones")}));
}

TEST(QueryParser, WordsThatAreCutBecomePhrases) {
  EXPECT_EQ(meaning("COVID19"), phrase({"covid", "19"}));
  EXPECT_EQ(meaning("S-400"), phrase({"s", "400"}));
}

TEST(QueryParser, QuotationMarksOfAllKindsMakePhrases) {
  EXPECT_EQ(meaning("\"Closed-door meeting\""), phrase({"closed", "door", "meeting"}));
  EXPECT_EQ(meaning("“air raid”"), phrase({"air", "raid"}));
  EXPECT_EQ(meaning("«воздушная тревога»"), phrase({"воздушная", "тревога"}));
}

TEST(QueryParser, OperatorsInsideQuotationMarksAreWords) {
  EXPECT_EQ(meaning("\"a OR b\""), phrase({"a", "or", "b"}));
}

TEST(QueryParser, EqualsSignAsksForTheExactForm) {
  EXPECT_EQ(meaning("=Drones"), phrase({"drones"}));
  EXPECT_EQ(meaning("\"drones\""), phrase({"drones"}));
}

TEST(QueryParser, NearJoinsTwoWords) {
  EXPECT_EQ(meaning("drone NEAR/5 Kyiv"), near("drone", "kyiv", 5));
  EXPECT_EQ(meaning("drone NEAR Kyiv"), near("drone", "kyiv", 10));
  EXPECT_EQ(meaning("NOT a NEAR/3 b"), none({near("a", "b", 3)}));
}

TEST(QueryParser, NearReachesFromPhraseToPhrase) {
  EXPECT_EQ(meaning("shahed-136 NEAR/4 Kyiv"),
            all({phrase({"shahed", "136"}), near("136", "kyiv", 4)}));
}

TEST(QueryParser, NearCanBeChained) {
  EXPECT_EQ(meaning("a NEAR/2 b NEAR/3 c"), all({near("a", "b", 2), near("b", "c", 3)}));
}

TEST(QueryParser, NearWithoutTwoWordsIsIgnoredAndSaysSo) {
  const std::string message = "NEAR needs a word or a phrase on each side and is ignored here.";
  EXPECT_EQ(meaning("a NEAR (b OR c)"), all({word("a"), any({word("b"), word("c")})}));
  EXPECT_EQ(notes("a NEAR (b OR c)"), (std::vector<Note>{{2, message}}));
  EXPECT_EQ(meaning("NEAR a"), word("a"));
  EXPECT_EQ(meaning("a NEAR !!! NEAR b"), all({word("a"), word("b")}));
}

TEST(QueryParser, ImpossibleDistanceIsSearchedAsWords) {
  EXPECT_EQ(notes("a NEAR/0 b"), (std::vector<Note>{{2, "Searched as plain words: NEAR/0"}}));
  EXPECT_EQ(meaning("a NEAR/101 b"), meaning("a near 101 b"));
}

TEST(QueryParser, StarAsksForABeginning) {
  EXPECT_EQ(meaning("Shahed*"), Node{Prefix{"shahed"}});
  EXPECT_EQ(meaning("sh*"), Node{Prefix{"sh"}});
}

TEST(QueryParser, ABeginningKnowsWhereItWasTyped) {
  EXPECT_EQ(meaning("war s*"), all({word("war"), Node{Prefix{"s", 4}}}));
}

TEST(QueryParser, TildeAsksForWordsLikeThisOne) {
  EXPECT_EQ(meaning("Kyslitsa~1"), (Node{Fuzzy{"kyslitsa", 1}}));
  EXPECT_EQ(meaning("Kyslitsa~2"), (Node{Fuzzy{"kyslitsa", 2}}));
  EXPECT_EQ(meaning("war Київ~1"), all({word("war"), Node{Fuzzy{"київ", 1, 4}}}));
}

TEST(QueryParser, TildeAloneGoesByTheLengthOfTheWord) {
  EXPECT_EQ(meaning("Lvivv~"), (Node{Fuzzy{"lvivv", 1}}));
  EXPECT_EQ(meaning("Харкв~"), (Node{Fuzzy{"харкв", 1}}));
  EXPECT_EQ(meaning("Odessa~"), (Node{Fuzzy{"odessa", 2}}));
}

TEST(QueryParser, TildeOfSeveralWordsIsSearchedAsWords) {
  EXPECT_EQ(meaning("shahed-136~"), all({word("shahed"), word("136")}));
  EXPECT_EQ(notes("war shahed-136~"),
            (std::vector<Note>{{4, "Searched as plain words: shahed-136~"}}));
}

TEST(QueryParser, TildeOfOtherNumbersOrWithoutAWordIsNone) {
  EXPECT_EQ(meaning("drone~3"), meaning("\"drone 3\""));
  EXPECT_EQ(meaning("~"), Node{All{}});
  EXPECT_EQ(meaning("~1"), word("1"));
}

TEST(QueryParser, AdjAndSentenceJoinTwoWordsAsNearDoes) {
  EXPECT_EQ(meaning("a ADJ/3 b"), (Node{Near{"a", "b", 3, Reach::InOrder}}));
  EXPECT_EQ(meaning("a ADJ b"), (Node{Near{"a", "b", 10, Reach::InOrder}}));
  EXPECT_EQ(meaning("a SENTENCE b"), (Node{Near{"a", "b", 0, Reach::Sentence}}));
  EXPECT_EQ(meaning("a SENTENCE b ADJ/2 c"), all({Node{Near{"a", "b", 0, Reach::Sentence}},
                                                  Node{Near{"b", "c", 2, Reach::InOrder}}}));
}

TEST(QueryParser, LonelyAdjAndSentenceAreIgnoredByTheirName) {
  const std::string message = " needs a word or a phrase on each side and is ignored here.";
  EXPECT_EQ(notes("a ADJ/3 (b OR c)"), (std::vector<Note>{{2, "ADJ" + message}}));
  EXPECT_EQ(notes("SENTENCE a"), (std::vector<Note>{{0, "SENTENCE" + message}}));
  EXPECT_EQ(notes("a ADJ/0 b"), (std::vector<Note>{{2, "Searched as plain words: ADJ/0"}}));
}

TEST(QueryParser, BeginningOfSeveralWordsIsSearchedAsWords) {
  EXPECT_EQ(meaning("shahed-13*"), all({word("shahed"), word("13")}));
}

TEST(QueryParser, FieldNamesAValue) {
  EXPECT_EQ(meaning("weapon:shahed-136"), named(Facet::Weapon, "shahed-136", 7));
  EXPECT_EQ(meaning("LANGUAGE:uk"), named(Facet::Language, "uk", 9));
  EXPECT_EQ(meaning("-person:\"Derek Chollet\""), none({named(Facet::Person, "Derek Chollet", 9)}));
}

TEST(QueryParser, EveryFacetIsAField) {
  for (const Facet facet : corpus::kFacets) {
    const std::string name(corpus::name_of(facet));
    EXPECT_EQ(meaning(name + ":x"), named(facet, "x", name.size() + 1));
  }
}

TEST(QueryParser, ValueKeepsItsParentheses) {
  EXPECT_EQ(meaning("resolution:S/RES/2231(2015)"),
            named(Facet::Resolution, "S/RES/2231(2015)", 11));
  EXPECT_EQ(meaning("(resolution:2231)"), named(Facet::Resolution, "2231", 12));
}

TEST(QueryParser, ListOfValuesIsAnyOfThem) {
  EXPECT_EQ(meaning("weapon:(shahed-136, \"Lancet 3\",x)"),
            any({named(Facet::Weapon, "shahed-136", 8), named(Facet::Weapon, "Lancet 3", 21),
                 named(Facet::Weapon, "x", 31)}));
  EXPECT_EQ(meaning("person:(derek chollet OR x)"),
            any({named(Facet::Person, "derek chollet", 8), named(Facet::Person, "x", 25)}));
}

TEST(QueryParser, NoneAndAnyAskWhetherThereIsAValue) {
  EXPECT_EQ(meaning("weapon:any"), Node{HasAny{Facet::Weapon}});
  EXPECT_EQ(meaning("weapon:none"), none({Node{HasAny{Facet::Weapon}}}));
  EXPECT_EQ(meaning("published:any"), Node{HasDate{DateField::Published}});
  EXPECT_EQ(meaning("mentioned:none"), none({Node{HasDate{DateField::Mentioned}}}));
  EXPECT_EQ(meaning("person:\"none\""), named(Facet::Person, "none", 8));
}

TEST(QueryParser, DayMonthAndYearAreSpans) {
  EXPECT_EQ(meaning("published:2022-10-20"), published(2022y / 10 / 20, 2022y / 10 / 20));
  EXPECT_EQ(meaning("published:2022-10"), published(2022y / 10 / 1, 2022y / 10 / 31));
  EXPECT_EQ(meaning("published:2022"), published(2022y / 1 / 1, 2022y / 12 / 31));
  EXPECT_EQ(meaning("mentioned:2022-10-20"),
            (Node{Within{DateField::Mentioned, {2022y / 10 / 20, 2022y / 10 / 20}}}));
}

TEST(QueryParser, RangeReachesFromTheFirstDayToTheLast) {
  EXPECT_EQ(meaning("published:2022-09..2022-10-20"), published(2022y / 9 / 1, 2022y / 10 / 20));
  EXPECT_EQ(meaning("published:..2022"), published(1y / 1 / 1, 2022y / 12 / 31));
  EXPECT_EQ(meaning("published:2022-10.."), published(2022y / 10 / 1, 9999y / 12 / 31));
}

TEST(QueryParser, UnreadableDateIsSearchedAsWordsAndSaysSo) {
  EXPECT_EQ(meaning("Kyiv published:2022-13"),
            all({word("kyiv"), word("published"), word("2022"), word("13")}));
  EXPECT_EQ(notes("Kyiv published:2022-13"),
            (std::vector<Note>{{5, "Searched as plain words: published:2022-13"}}));
}

TEST(QueryParser, UnreadableDateInAListLeavesTheOthers) {
  EXPECT_EQ(meaning("published:(2022, soon)"),
            any({published(2022y / 1 / 1, 2022y / 12 / 31), word("soon")}));
  EXPECT_EQ(notes("published:(2022, soon)"),
            (std::vector<Note>{{17, "Searched as plain words: soon"}}));
}

TEST(QueryParser, RangeThatEndsBeforeItBeginsIsSearchedAsWords) {
  EXPECT_EQ(notes("published:2023..2022"),
            (std::vector<Note>{{0, "Searched as plain words: published:2023..2022"}}));
}

TEST(QueryParser, TitleFieldLooksInTitles) {
  EXPECT_EQ(meaning("title:Drones"), (Node{Word{"drones", Zone::Title}}));
  EXPECT_EQ(meaning("title:\"air raid\""), (Node{Phrase{{"air", "raid"}, Zone::Title}}));
  EXPECT_EQ(meaning("title:(air raid, strike)"),
            any({all({Node{Word{"air", Zone::Title}}, Node{Word{"raid", Zone::Title}}}),
                 Node{Word{"strike", Zone::Title}}}));
}

TEST(QueryParser, UnknownFieldIsSearchedAsWordsAndTheNearestIsSuggested) {
  EXPECT_EQ(meaning("weapn:lancet"), all({word("weapn"), word("lancet")}));
  EXPECT_EQ(notes("x weapn:lancet"),
            (std::vector<Note>{{2,
                                "No field is called “weapn”. Did you mean “weapon”? Searched as "
                                "plain words: weapn:lancet"}}));
}

TEST(QueryParser, NothingIsSuggestedForAFieldUnlikeAny) {
  EXPECT_EQ(notes("bananas:lancet"),
            (std::vector<Note>{
                {0, "No field is called “bananas”. Searched as plain words: bananas:lancet"}}));
}

TEST(QueryParser, FieldWithoutAValueIsAWord) {
  EXPECT_EQ(meaning("weapon: lancet"), all({word("weapon"), word("lancet")}));
  EXPECT_EQ(notes("weapon:"), (std::vector<Note>{{0, "Searched as plain words: weapon:"}}));
  EXPECT_EQ(meaning("weapon:()"), word("weapon"));
}

TEST(QueryParser, ColonsOfHeadlinesTimesAndAddressesAreNoFields) {
  EXPECT_EQ(meaning("Kyiv: drones"), all({word("kyiv"), word("drones")}));
  EXPECT_EQ(meaning("10:30"), phrase({"10", "30"}));
  EXPECT_TRUE(std::holds_alternative<Phrase>(meaning("https://news.example/2022/10?id=7").is));
  EXPECT_EQ(notes("Kyiv: 10:30 https://news.example/a"), std::vector<Note>{});
}

TEST(QueryParser, WordsWithoutLettersAreDropped) {
  EXPECT_EQ(meaning("drone !!! & —"), word("drone"));
  EXPECT_EQ(meaning("\"...\""), all({}));
}

TEST(QueryParser, UnclosedQuotationRunsToTheEndAndSaysSo) {
  EXPECT_EQ(meaning("Kyiv \"air raid"), all({word("kyiv"), phrase({"air", "raid"})}));
  EXPECT_EQ(notes("Kyiv \"air raid"),
            (std::vector<Note>{{5, "The quotation mark is never closed."}}));
}

TEST(QueryParser, UnpairedParenthesesAreForgivenAndSaySo) {
  EXPECT_EQ(meaning("a (b OR c"), meaning("a (b OR c)"));
  EXPECT_EQ(notes("a (b OR c"), (std::vector<Note>{{2, "The parenthesis is never closed."}}));
  EXPECT_EQ(meaning("a) b"), meaning("a b"));
  EXPECT_EQ(notes("a) b"),
            (std::vector<Note>{{1, "This parenthesis closes nothing and is ignored."}}));
}

TEST(QueryParser, DanglingOperatorsAreIgnoredAndSaySo) {
  EXPECT_EQ(meaning("OR a"), word("a"));
  EXPECT_EQ(notes("OR a"), (std::vector<Note>{{0, "OR has nothing to join here and is ignored."}}));
  EXPECT_EQ(notes("a AND"),
            (std::vector<Note>{{2, "AND has nothing to join here and is ignored."}}));
  EXPECT_EQ(notes("a OR OR b"),
            (std::vector<Note>{{2, "OR has nothing to join here and is ignored."}}));
  EXPECT_EQ(meaning("a OR OR b"), any({word("a"), word("b")}));
  EXPECT_EQ(notes("a NOT"),
            (std::vector<Note>{{2, "NOT has nothing to exclude here and is ignored."}}));
}

TEST(QueryParser, NotesComeInTheOrderOfTheText) {
  const std::vector<Note> found = notes("(a published:x \"b");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].offset, 0U);
  EXPECT_EQ(found[1].offset, 3U);
  EXPECT_EQ(found[2].offset, 15U);
}

TEST(QueryParser, DeepNestingIsCutOffAndSaysSo) {
  const std::string typed = std::string(1000, '(') + "a" + std::string(1000, ')') + " b";
  EXPECT_EQ(meaning(typed), all({word("a"), word("b")}));
  EXPECT_EQ(notes(typed),
            (std::vector<Note>{{64, "Parentheses are nested too deep; this one is ignored."}}));
}

TEST(QueryParser, TooManyWordsAreCutOffAndSaySo) {
  std::string typed;
  for (int i = 0; i < 300; ++i) typed += "word ";
  EXPECT_EQ(std::get<All>(meaning(typed).is).of.size(), 256U);
  EXPECT_EQ(notes(typed),
            (std::vector<Note>{{1280, "A query has at most 256 words; left out from here on."}}));
}

TEST(QueryParser, LongTextIsCutBetweenCharactersAndSaysSo) {
  std::string typed = "a" + std::string(kMaxQuery, ' ');
  typed.replace(kMaxQuery - 1, 2, "я");
  EXPECT_EQ(meaning(typed), word("a"));
  EXPECT_EQ(notes(typed),
            (std::vector<Note>{{kMaxQuery - 1, "The query is too long; left out from here on."}}));
}

TEST(QueryParser, OffsetsCountBytesAlsoAfterOddCharacters) {
  EXPECT_EQ(notes("\xFFКиїв\xC2\xA0published:x"),
            (std::vector<Note>{{11, "Searched as plain words: published:x"}}));
}

TEST(QueryParser, TextsOfOtherScriptsAreQueriesToo) {
  EXPECT_EQ(meaning("Київ AND طائرة"), meaning("київ طائرة"));
  EXPECT_EQ(meaning("place:Київ"), named(Facet::Place, "Київ", 6));
}

}  // namespace
}  // namespace searcher
