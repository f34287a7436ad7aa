#include "searcher/matches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "indexer/analysis.h"
#include "searcher/snippets.h"
#include "tests/searcher/body_reports.h"
#include "tests/support/sample.h"

namespace searcher {
namespace {

using corpus::Facet;
using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

std::vector<std::string> matches(const indexer::StoredReport& stored, const Node& query) {
  std::vector<std::string> texts;
  for (const corpus::ByteRange& range : find_matches(stored, query)) {
    texts.push_back(stored.report.body.substr(range.start, range.end - range.start));
  }
  return texts;
}

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

TEST(FindMatches, InOrderMarksNoPairTheOtherWayRound) {
  const indexer::StoredReport stored = report("port one strike two strike three port");
  EXPECT_EQ(matches(stored, Node{Near{"port", "strike", 2, Reach::InOrder}}),
            (Texts{"port", "strike"}));
  EXPECT_EQ(matches(stored, Node{Near{"strike", "port", 2, Reach::InOrder}}),
            (Texts{"strike", "port"}));
}

TEST(FindMatches, AnyOfSeveralFormsIsMarked) {
  EXPECT_EQ(matches(report(kStrike), Node{Forms{{"warehouse", "wares"}}}), (Texts{"warehouse"}));
}

TEST(FindMatches, TwoWordsOfOneSentenceAreMarked) {
  const indexer::StoredReport stored = report("A port. One strike hit the port. Another strike.");
  EXPECT_EQ(matches(stored, Node{Near{"strike", "port", 0, Reach::Sentence}}),
            (Texts{"strike", "port"}));
  EXPECT_EQ(matches(stored, Node{Near{"port", "another", 0, Reach::Sentence}}), Texts{});
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

// Matching looks only at words whose first letter the query has.
TEST(FindMatches, AreTheWordsOfTheBodyWhoseStemIsAskedFor) {
  for (const indexer::StoredReport& stored : testing_support::sample_reports()) {
    const auto words = indexer::analyse(stored.report.body, stored.annotation.language);
    for (std::size_t i = 0; i < words.size(); i += 97) {
      const std::vector<std::string> stems = indexer::query_stems(words[i].form);
      std::vector<corpus::ByteRange> expected;
      for (const indexer::AnalysedWord& word : words) {
        if (std::find(stems.begin(), stems.end(), word.stem) != stems.end())
          expected.push_back({word.start, word.end});
      }
      EXPECT_EQ(find_matches(stored, Node{Word{words[i].form}}), expected) << words[i].form;
    }
  }
}

}  // namespace
}  // namespace searcher
