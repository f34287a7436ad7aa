#include "searcher/snippets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <initializer_list>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/charset.h"
#include "searcher/white_space.h"
#include "tests/searcher/body_reports.h"

namespace searcher {
namespace {

using corpus::Facet;
using namespace std::chrono_literals;

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

using Texts = std::vector<std::string>;

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

// White space of any length as one blank.
std::string with_single_blanks(std::string_view text) {
  std::string single;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blanks = white_space_at(text, at);
    if (blanks == 0) {
      single += text[at++];
    } else {
      if (!single.ends_with(' ')) single += ' ';
      at += blanks;
    }
  }
  return single;
}

// The body goes on from the offset as the snippet says, and its first mark is where it says.
testing::AssertionResult stands_at_its_offset(const Snippet& snippet, const std::string& body) {
  std::string_view shown = snippet.text;
  if (shown.starts_with("… ")) shown.remove_prefix(std::string_view("… ").size());
  if (shown.ends_with(" …")) shown.remove_suffix(std::string_view(" …").size());
  if (snippet.offset > body.size() ||
      !with_single_blanks(body.substr(snippet.offset)).starts_with(shown)) {
    return testing::AssertionFailure() << snippet.offset << " is not where this begins: " << shown;
  }
  if (snippet.first_match.has_value() == snippet.marks.empty())
    return testing::AssertionFailure() << "a first match without a mark, or a mark without it";
  if (snippet.marks.empty()) return testing::AssertionSuccess();
  const corpus::ByteRange mark = snippet.marks.front();
  const std::string marked = snippet.text.substr(mark.start, mark.end - mark.start);
  const std::string there = with_single_blanks(body.substr(snippet.first_match->offset));
  if (there.find(marked) == std::string::npos)
    return testing::AssertionFailure() << marked << " is not at " << snippet.first_match->offset;
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
    for (const Snippet& snippet : make_snippets(report(body), query, 3)) {
      ASSERT_TRUE(is_well_formed(snippet));
      ASSERT_TRUE(stands_at_its_offset(snippet, body));
    }
  }
}

const std::string kFiller = repeated("Nothing else was reported from the area that night. ", 8);

TEST(MakeSnippets, OneToThreeFragmentsAreMadeAndNeverMore) {
  std::string body;
  for (int i = 0; i < 6; ++i) body += "A drone was seen. " + kFiller;
  for (const std::size_t count : {1U, 2U, 3U})
    EXPECT_EQ(make_snippets(report(body), Node{Word{"drone"}}, count).size(), count);
  EXPECT_EQ(make_snippets(report(body), Node{Word{"drone"}}, 200).size(), kMostSnippets);
}

TEST(MakeSnippets, EachTellsWhereItBeginsAndWhichMatchItShowsFirst) {
  const std::string body = "\n A drone fell. " + kFiller + "Two\n drones and a boat. " + kFiller;
  const std::vector<Snippet> found =
      make_snippets(report(body), Node{Any{{{Word{"drone"}}, {Word{"boat"}}}}}, 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].offset, 2U);
  EXPECT_EQ(found[0].first_match, (MatchPlace{4, 1}));
  EXPECT_EQ(found[1].offset, body.find("Two"));
  EXPECT_EQ(found[1].first_match, (MatchPlace{body.find("drones"), 2}));
  for (const Snippet& snippet : found) EXPECT_TRUE(stands_at_its_offset(snippet, body));
}

TEST(MakeSnippets, ABeginningWithoutAMatchHasNoFirstMatch) {
  const std::vector<Snippet> found = make_snippets(report(kStrike), Node{Word{"submarine"}}, 2);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].offset, 0U);
  EXPECT_EQ(found[0].first_match, std::nullopt);
}

TEST(MakeSnippets, EveryKindOfNodeIsMarked) {
  indexer::StoredReport stored =
      report("On Wednesday two Geran-2 drones hit the old port, not the new warehouses.");
  const corpus::EntityId shahed{Facet::Weapon, "shahed-136"};
  const corpus::Day wednesday = 2022y / 10 / 19;
  stored.parents = {{shahed, {Facet::Weapon, "shahed"}}};
  stored.annotation.entities = {{shahed, "Shahed-136", 17, 24, ""}};
  stored.annotation.dates = {
      {{wednesday, wednesday}, corpus::Precision::OneDay, corpus::DateKind::Date, 3, 12}};
  const corpus::DateSpan october = corpus::month_span(2022, 10);
  const std::vector<std::pair<Node, std::string>> cases = {
      {Node{Word{"drone"}}, "[drones]"},
      {Node{Phrase{{"old", "port"}}}, "[old port]"},
      {Node{Phrase{{"drones"}}}, "[drones]"},
      {Node{Near{"port", "hit", 3}}, "[hit] the old [port]"},
      {Node{Forms{{"warehouses"}}}, "[warehouses]"},
      {Node{Mentions{shahed}}, "[Geran-2]"},
      {Node{Mentions{{Facet::Weapon, "shahed"}}}, "[Geran-2]"},
      {Node{HasAny{Facet::Weapon}}, "[Geran-2]"},
      {Node{Within{DateField::Mentioned, october}}, "[Wednesday]"},
      {Node{HasDate{DateField::Mentioned}}, "[Wednesday]"},
      {Node{Any{{{Word{"port"}}, {Mentions{shahed}}}}}, "[Geran-2] drones hit the old [port]"},
      {Node{All{{{Word{"two"}}, {None{{{Word{"port"}}}}}}}}, "[two]"}};
  for (const auto& [query, expected] : cases) {
    const std::vector<std::string> found = snippets(stored, query);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].find(expected), std::string::npos) << found[0] << " has no " << expected;
    EXPECT_EQ(std::count(found[0].begin(), found[0].end(), '['),
              std::count(expected.begin(), expected.end(), '['));
  }
}

TEST(MakeSnippets, WordsOfEveryLanguageAreFoundByTheirStems) {
  for (const auto& [language, body, form] :
       std::initializer_list<std::array<std::string, 3>>{{"en", "Drones dying", "die"},
                                                         {"fr", "Des élections", "election"},
                                                         {"es", "Los ataques", "ataque"},
                                                         {"ru", "Над городами", "город"},
                                                         {"ar", "في المدينة", "مدينه"},
                                                         {"uk", "Над містом", "містом"},
                                                         {"de", "Die Drohnen", "drohnen"}}) {
    const std::vector<Snippet> found = make_snippets(report(body, language), Node{Word{form}}, 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].marks.size(), 1U) << body;
  }
}

std::vector<std::string> hostile_bodies() {
  constexpr int kMany = 1'000'000;
  std::string noise;
  std::mt19937 random(9);
  while (noise.size() < kMany) noise += static_cast<char>(random());
  return {std::string(kMany, 'x'),
          repeated("drone ", kMany),
          repeated("drone.", kMany),
          repeated("порт", kMany / 4),
          repeated("\u202E\u0645\u064A\u0646\u0627\u0621 \u200F", kMany / 10),
          repeated("e\u0301", kMany / 3),
          repeated("\xFF\xFE ", kMany / 3),
          repeated(" \n\t", kMany / 3),
          repeated(". ", kMany / 2),
          std::move(noise)};
}

TEST(MakeSnippets, HostileBodiesGiveWellFormedSnippetsInTime) {
  const Node query{Any{{{Word{"drone"}},
                        {Phrase{{"drone", "drone"}}},
                        {Near{"drone", "порт", 5}},
                        {Forms{{"xx", "xxx"}}},
                        {Word{"ميناء"}}}}};
  for (const std::string& body : hostile_bodies()) {
    const std::clock_t begun = std::clock();
    const std::vector<Snippet> found = make_snippets(report(body), query, 3);
    EXPECT_LT(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC, 5);
    for (const Snippet& snippet : found) {
      EXPECT_TRUE(stands_at_its_offset(snippet, body));
      for (const corpus::ByteRange& mark : snippet.marks) {
        EXPECT_LT(mark.start, mark.end);
        EXPECT_LE(mark.end, snippet.text.size());
      }
    }
  }
}

TEST(MakeSnippets, OfALongBodyTheBeginningIsRead) {
  std::string body = repeated("Nothing was heard of it at sea. ", 2'000'000);
  ASSERT_GE(body.size(), std::size_t{60} << 20U);
  body.replace(500, 7, " drone ");
  body.replace(body.size() - 500, 7, " drone ");
  const std::clock_t begun = std::clock();
  const std::vector<Snippet> found = make_snippets(report(body), Node{Word{"drone"}}, 3);
  EXPECT_LT(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC, 5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].first_match, (MatchPlace{501, 1}));
  EXPECT_EQ(find_matches(report(body), Node{Word{"drone"}}).size(), 2U);
}

}  // namespace
}  // namespace searcher
