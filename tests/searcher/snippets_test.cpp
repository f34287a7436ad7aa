#include "searcher/snippets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/charset.h"

namespace searcher {
namespace {

using corpus::Facet;
using namespace std::chrono_literals;

const std::string kStrike =
    "Air defence units shot down nine drones over the northern suburbs. The wreckage of two fell "
    "on a "
    "warehouse in Vyshhorod. On Wednesday the governor said that repairs would take weeks. Another "
    "drone "
    "strike hit the port at dawn.";

indexer::StoredReport report(std::string body, std::string language = "en") {
  indexer::StoredReport stored;
  stored.report.body = std::move(body);
  stored.annotation.language = std::move(language);
  return stored;
}

std::string marked(std::string_view text, const std::vector<corpus::ByteRange>& marks) {
  std::string shown;
  std::size_t at = 0;
  for (const corpus::ByteRange& mark : marks) {
    shown += std::string(text.substr(at, mark.start - at)) + "[";
    shown += std::string(text.substr(mark.start, mark.end - mark.start)) + "]";
    at = mark.end;
  }
  return shown + std::string(text.substr(at));
}

std::vector<std::string> matches(const indexer::StoredReport& stored, const Node& query) {
  std::vector<std::string> texts;
  for (const corpus::ByteRange& range : find_matches(stored, query)) {
    texts.push_back(stored.report.body.substr(range.start, range.end - range.start));
  }
  return texts;
}

std::vector<std::string> snippets(const indexer::StoredReport& stored, const Node& query,
                                  std::size_t count = 1) {
  std::vector<std::string> texts;
  for (const Snippet& snippet : make_snippets(stored, query, count)) {
    texts.push_back(marked(snippet.text, snippet.marks));
  }
  return texts;
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

using Texts = std::vector<std::string>;

TEST(FindMatches, WordsMatchInAnyForm) {
  EXPECT_EQ(matches(report(kStrike), Node{Word{"drone"}}), (Texts{"drones", "drone"}));
}

TEST(FindMatches, PhraseIsOneMatchOfItsExactForms) {
  EXPECT_EQ(matches(report(kStrike), Node{Phrase{{"drone", "strike"}}}), (Texts{"drone strike"}));
  EXPECT_EQ(matches(report(kStrike), Node{Phrase{{"drones"}}}), (Texts{"drones"}));
}

TEST(FindMatches, NearMarksBothWordsWhereTheyAreNear) {
  const indexer::StoredReport stored = report("port one two strike three four five six seven port");
  EXPECT_EQ(matches(stored, Node{Near{"strike", "port", 3}}), (Texts{"port", "strike"}));
  EXPECT_EQ(matches(stored, Node{Near{"strike", "port", 2}}), Texts{});
  EXPECT_EQ(matches(stored, Node{Near{"port", "port", 5}}), Texts{});
}

TEST(FindMatches, AnyOfSeveralFormsIsMarked) {
  EXPECT_EQ(matches(report(kStrike), Node{Forms{{"warehouse", "wares"}}}), (Texts{"warehouse"}));
}

TEST(FindMatches, NamedEntityIsMarkedWhereverItIsMentioned) {
  indexer::StoredReport stored = report("Geran-2 and Lancet drones; later a Shahed fell.");
  const corpus::EntityId shahed{Facet::Weapon, "shahed-136"};
  stored.annotation.entities = {{shahed, "Shahed-136", 0, 7, ""},
                                {{Facet::Weapon, "lancet"}, "Lancet", 12, 18, ""},
                                {shahed, "Shahed-136", 35, 41, ""}};
  EXPECT_EQ(matches(stored, Node{Mentions{shahed}}), (Texts{"Geran-2", "Shahed"}));
  EXPECT_EQ(matches(stored, Node{HasAny{Facet::Weapon}}), (Texts{"Geran-2", "Lancet", "Shahed"}));
}

TEST(FindMatches, DatesAreMarkedThatAnswerTheSpan) {
  indexer::StoredReport stored = report("On Wednesday, not in 2021.");
  const corpus::Day wednesday = 2022y / 10 / 19;
  stored.annotation.dates = {
      {{wednesday, wednesday}, corpus::Precision::OneDay, corpus::DateKind::Date, 3, 12},
      {corpus::year_span(2021), corpus::Precision::Year, corpus::DateKind::Date, 21, 25}};
  const corpus::DateSpan october = corpus::month_span(2022, 10);
  EXPECT_EQ(matches(stored, Node{Within{DateField::Mentioned, october}}), (Texts{"Wednesday"}));
  EXPECT_EQ(matches(stored, Node{Within{DateField::Published, october}}), Texts{});
}

TEST(FindMatches, ExcludedThingsAndTitlesAreNotMarked) {
  EXPECT_EQ(matches(report(kStrike), Node{None{{{Word{"drone"}}}}}), Texts{});
  EXPECT_EQ(matches(report(kStrike), (Node{Word{"drone", Zone::Title}})), Texts{});
}

TEST(FindMatches, OverlappingMatchesAreOne) {
  const Node query{All{{{Phrase{{"drone", "strike"}}}, {Word{"strike"}}, {Word{"hit"}}}}};
  EXPECT_EQ(matches(report(kStrike), query), (Texts{"drone strike", "hit"}));
}

TEST(FindMatches, DamagedRangesAreLeftOut) {
  indexer::StoredReport stored = report("short");
  stored.annotation.entities = {{{Facet::Weapon, "x"}, "X", 3, 900, ""},
                                {{Facet::Weapon, "x"}, "X", 4, 2, ""}};
  EXPECT_EQ(matches(stored, Node{Mentions{{Facet::Weapon, "x"}}}), Texts{});
}

TEST(MakeSnippets, ShortBodyIsShownWhole) {
  EXPECT_EQ(snippets(report("Nine drones fell."), Node{Word{"drone"}}),
            (Texts{"Nine [drones] fell."}));
}

TEST(MakeSnippets, PassageBeginsWithTheSentenceOfTheMatch) {
  EXPECT_EQ(snippets(report(kStrike), Node{Word{"wednesday"}}),
            (Texts{"On [Wednesday] the governor said that repairs would take weeks. Another drone "
                   "strike hit "
                   "the port at dawn."}));
}

TEST(MakeSnippets, PassageWithMostPartsOfTheQueryWins) {
  const Node query{All{{{Word{"drone"}}, {Word{"port"}}}}};
  EXPECT_EQ(snippets(report(kStrike), query),
            (Texts{"Another [drone] strike hit the [port] at dawn."}));
}

TEST(MakeSnippets, EarlierPassageWinsBetweenEquals) {
  const std::vector<std::string> found = snippets(report(kStrike), Node{Word{"drone"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("Air defence units shot down nine [drones]")) << found[0];
}

TEST(MakeSnippets, SecondPassageShowsWhatTheFirstDoesNot) {
  const std::string filler = repeated("Nothing else was reported from the area that night. ", 8);
  const std::string body =
      "A drone and a boat. " + filler + "A drone again. " + filler + "The harvest.";
  const Node query{Any{{{Word{"drone"}}, {Word{"boat"}}, {Word{"harvest"}}}}};
  const std::vector<std::string> found = snippets(report(body), query, 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].starts_with("A [drone] and a [boat].")) << found[0];
  EXPECT_EQ(found[1], "The [harvest].");
}

TEST(MakeSnippets, PassagesComeInTheOrderOfTheTextAndDoNotOverlap) {
  const std::string filler = repeated("Nothing else was reported from the area that night. ", 8);
  const std::string body = "A drone. A drone. " + filler + "A drone and a boat.";
  const Node query{Any{{{Word{"drone"}}, {Word{"boat"}}}}};
  const std::vector<std::string> found = snippets(report(body), query, 5);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].starts_with("A [drone]. A [drone]. Nothing")) << found[0];
  EXPECT_EQ(found[1], "A [drone] and a [boat].");
}

TEST(MakeSnippets, MatchDeepInALongSentenceStaysNearTheBeginning) {
  const std::string body =
      repeated("endless clauses ", 30) + "drone " + repeated("without stop ", 30);
  const std::vector<Snippet> found = make_snippets(report(body), Node{Word{"drone"}}, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].text.starts_with("… ") && found[0].text.ends_with(" …")) << found[0].text;
  ASSERT_EQ(found[0].marks.size(), 1U);
  EXPECT_LE(characters_in(found[0].text.substr(0, found[0].marks[0].start)), 50U);
  EXPECT_LE(characters_in(found[0].text), 200U);
  EXPECT_GE(characters_in(found[0].text), 140U);
}

TEST(MakeSnippets, CutsFallBetweenWords) {
  const std::string body =
      repeated("endless clauses ", 30) + "drone " + repeated("without stop ", 30);
  const std::vector<std::string> found = snippets(report(body), Node{Word{"drone"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("… endless") || found[0].starts_with("… clauses")) << found[0];
  EXPECT_TRUE(found[0].ends_with("without …") || found[0].ends_with("stop …")) << found[0];
}

TEST(MakeSnippets, WithoutAMatchTheBeginningIsShown) {
  const std::vector<std::string> found =
      snippets(report("\n\n" + kStrike), Node{Word{"submarine"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("Air defence units")) << found[0];
}

TEST(MakeSnippets, WhiteSpaceIsShownAsSingleBlanks) {
  EXPECT_EQ(snippets(report("Nine\r\n  drones\t\xC2\xA0 fell."), Node{Word{"drone"}}),
            (Texts{"Nine [drones] fell."}));
}

TEST(MakeSnippets, EmptyBodyHasNoSnippet) {
  EXPECT_EQ(make_snippets(report(""), Node{Word{"drone"}}, 2), std::vector<Snippet>{});
  EXPECT_EQ(make_snippets(report(" \n "), Node{Word{"drone"}}, 2), std::vector<Snippet>{});
  EXPECT_EQ(make_snippets(report(kStrike), Node{Word{"drone"}}, 0), std::vector<Snippet>{});
}

TEST(MakeSnippets, CyrillicAndArabicAreMarkedAndNeverCutInsideALetter) {
  const indexer::StoredReport russian =
      report(repeated("Ночью над городом слышали взрывы, ", 12) + "беспилотники " +
                 repeated("летели к порту ", 20),
             "ru");
  const indexer::StoredReport arabic = report(
      repeated("سمع السكان دوي انفجارات ", 12) + "طائرة " + repeated("فوق الميناء القديم ", 20),
      "ar");
  for (const auto& [stored, form] :
       {std::pair(russian, "беспилотник"), std::pair(arabic, "طائره")}) {
    const std::vector<Snippet> found = make_snippets(stored, Node{Word{form}}, 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(corpus::is_utf8(found[0].text));
    ASSERT_EQ(found[0].marks.size(), 1U) << found[0].text;
    EXPECT_LE(characters_in(found[0].text.substr(0, found[0].marks[0].start)), 50U);
    EXPECT_LE(characters_in(found[0].text), 200U);
  }
}

TEST(MakeSnippets, TextWithoutBlanksIsCutBetweenCharacters) {
  const std::vector<Snippet> found = make_snippets(
      report(repeated("é", 300) + " drone " + repeated("é", 900)), Node{Word{"drone"}}, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(corpus::is_utf8(found[0].text));
  EXPECT_LE(characters_in(found[0].text), 200U);
  EXPECT_EQ(found[0].marks.size(), 1U);
}

// Whole characters, at most 200, with marks inside, in order and not overlapping.
testing::AssertionResult is_well_formed(const Snippet& snippet) {
  if (!corpus::is_utf8(snippet.text))
    return testing::AssertionFailure() << "no UTF-8: " << snippet.text;
  if (characters_in(snippet.text) > 200)
    return testing::AssertionFailure() << "too long: " << snippet.text;
  std::size_t at = 0;
  for (const corpus::ByteRange& mark : snippet.marks) {
    if (mark.start < at || mark.end <= mark.start || mark.end > snippet.text.size()) {
      return testing::AssertionFailure() << "bad mark in: " << snippet.text;
    }
    if (!corpus::is_utf8(snippet.text.substr(mark.start, mark.end - mark.start))) {
      return testing::AssertionFailure() << "mark cuts a letter: " << snippet.text;
    }
    at = mark.end;
  }
  return testing::AssertionSuccess();
}

TEST(MakeSnippets, AnyBodyGivesWellFormedSnippets) {
  constexpr std::array<std::string_view, 14> kPieces = {
      "drone", "drones", "Kyiv", "порт", "ميناء",    "é",    "🛰",
      ". ",    "\n\n",   " ",    "   ",  "\xC2\xA0", "-136", "“"};
  const Node query{All{{{Word{"drone"}},
                        {Phrase{{"kyiv", "drones"}}},
                        {Near{"kyiv", "порт", 3}},
                        {Forms{{"мин", "é"}}},
                        {Near{"kyiv", "drone", 0, Reach::Sentence}}}}};
  std::mt19937 random(5);
  for (int round = 0; round < 1000; ++round) {
    std::string body;
    for (auto left = random() % 200; left > 0; --left) {
      body += kPieces[random() % kPieces.size()];
      if (random() % 3 != 0) body += ' ';
    }
    for (const Snippet& snippet : make_snippets(report(body), query, 3))
      ASSERT_TRUE(is_well_formed(snippet));
  }
}

}  // namespace
}  // namespace searcher
