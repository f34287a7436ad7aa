#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>

#include "searcher/xapian/match_set.h"
#include "tests/searcher/xapian/small_index.h"

namespace {

using namespace searcher;
using corpus::Facet;
using testing_support::SmallIndex;
using namespace std::chrono_literals;

using Rows = std::set<Xapian::docid>;

const corpus::EntityId kGrad{Facet::Weapon, "grad"};
const corpus::DateSpan kOctober{2022y / 10 / 1, 2022y / 10 / 31};

// 1: grain, undated; 2: a Grad and a day; 3: long words.
class MatchSetLeaves : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index = new SmallIndex;
    index->put({{"1", "Grain ships left Odesa; the ships were late.", std::nullopt, {}, {}},
                {"2", "A Grad fell near the port of Odesa.", kOctober.from, {kGrad}, {kOctober}},
                {"3", "Grain " + std::string(400, 'x') + ".", kOctober.to, {}, {}}});
  }
  static void TearDownTestSuite() {
    delete index;
    index = nullptr;
  }

  static Rows found(const Node& node) {
    const Xapian::Database database(index->folder());
    const Snapshot snapshot(database);
    Rows rows;
    match_set(database, snapshot, node).for_each([&](RowSet::Row row) { rows.insert(row); });
    return rows;
  }

  static SmallIndex* index;
};

SmallIndex* MatchSetLeaves::index = nullptr;

const Rows kEvery = {1, 2, 3};

TEST_F(MatchSetLeaves, EmptyListsMeanEveryReportOrNone) {
  EXPECT_EQ(found({All{}}), kEvery);
  EXPECT_EQ(found({Any{}}), Rows{});
  EXPECT_EQ(found({None{}}), kEvery);
  EXPECT_EQ(found({None{{{All{}}}}}), Rows{});
  EXPECT_EQ(found({All{{{Any{}}, {Word{"grain"}}}}}), Rows{});
}

TEST_F(MatchSetLeaves, WordsAreFoundByStemAndPhrasesByForm) {
  EXPECT_EQ(found({Word{"ship"}}), (Rows{1}));
  EXPECT_EQ(found({Phrase{{"ship"}}}), Rows{});
  EXPECT_EQ(found({Phrase{{"grain", "ships"}}}), (Rows{1}));
  EXPECT_EQ(found({Phrase{{"ships", "grain"}}}), Rows{});
}

TEST_F(MatchSetLeaves, WordsWithoutLettersFindNothing) {
  EXPECT_EQ(found({Word{""}}), Rows{});
  EXPECT_EQ(found({Phrase{}}), Rows{});
  EXPECT_EQ(found({Phrase{{""}}}), Rows{});
  EXPECT_EQ(found({Phrase{{"grain", ""}}}), Rows{});
  EXPECT_EQ(found({Near{"", "grain", 3}}), Rows{});
}

TEST_F(MatchSetLeaves, LongWordsAreFoundWholeAndNotByAnother) {
  EXPECT_EQ(found({Word{std::string(400, 'x')}}), (Rows{3}));
  EXPECT_EQ(found({Phrase{{"grain", std::string(400, 'x')}}}), (Rows{3}));
  EXPECT_EQ(found({Word{std::string(401, 'x')}}), Rows{});
  EXPECT_EQ(found({Phrase{{std::string(100'000, 'x')}}}), Rows{});
  EXPECT_EQ(found({Forms{{std::string(400, 'x')}}}), (Rows{3}));
  EXPECT_EQ(found({Forms{{std::string(100'000, 'x')}}}), Rows{});
}

TEST_F(MatchSetLeaves, NearLooksBothWaysAndNoFurther) {
  EXPECT_EQ(found({Near{"grain", "odesa", 3}}), (Rows{1}));
  EXPECT_EQ(found({Near{"odesa", "grain", 3}}), (Rows{1}));
  EXPECT_EQ(found({Near{"grain", "odesa", 2}}), Rows{});
  EXPECT_EQ(found({Near{"grain", "odesa", std::numeric_limits<unsigned>::max()}}), (Rows{1}));
}

TEST_F(MatchSetLeaves, NearTwiceTheSameWordNeedsItTwice) {
  EXPECT_EQ(found({Near{"ships", "ships", 10}}), (Rows{1}));
  EXPECT_EQ(found({Near{"grain", "grain", 10}}), Rows{});
}

TEST_F(MatchSetLeaves, InOrderLooksOnlyAhead) {
  EXPECT_EQ(found({Near{"grain", "odesa", 3, Reach::InOrder}}), (Rows{1}));
  EXPECT_EQ(found({Near{"odesa", "grain", 3, Reach::InOrder}}), Rows{});
  EXPECT_EQ(found({Near{"grain", "odesa", 2, Reach::InOrder}}), Rows{});
  EXPECT_EQ(found({Near{"ships", "ships", 10, Reach::InOrder}}), (Rows{1}));
  EXPECT_EQ(found({Near{"grain", "grain", 10, Reach::InOrder}}), Rows{});
}

TEST_F(MatchSetLeaves, AnyOfTheFormsIsEnough) {
  EXPECT_EQ(found({Forms{{"grain", "grad"}}}), kEvery);
  EXPECT_EQ(found({Forms{{"ships", "gri"}}}), (Rows{1}));
  EXPECT_EQ(found({Forms{{"ship"}}}), Rows{});
  EXPECT_EQ(found({Forms{}}), Rows{});
  EXPECT_EQ(found({Forms{{""}}}), Rows{});
}

TEST_F(MatchSetLeaves, WhatIsNotResolvedFindsNothing) {
  EXPECT_EQ(found({Prefix{"gra"}}), Rows{});
  EXPECT_EQ(found({Fuzzy{"grain", 1}}), Rows{});
}

TEST_F(MatchSetLeaves, ValuesAndDatesFilter) {
  EXPECT_EQ(found({Mentions{kGrad}}), (Rows{2}));
  EXPECT_EQ(found({HasAny{Facet::Weapon}}), (Rows{2}));
  EXPECT_EQ(found({None{{{HasAny{Facet::Weapon}}}}}), (Rows{1, 3}));
  EXPECT_EQ(found({HasDate{DateField::Published}}), (Rows{2, 3}));
  EXPECT_EQ(found({HasDate{DateField::Mentioned}}), (Rows{2}));
  EXPECT_EQ(found({Within{DateField::Published, {kOctober.from, kOctober.from}}}), (Rows{2}));
  EXPECT_EQ(found({Within{DateField::Mentioned, kOctober}}), (Rows{2}));
  EXPECT_EQ(found({Within{DateField::Mentioned, {kOctober.from, kOctober.from}}}), Rows{});
}

TEST_F(MatchSetLeaves, DeeplyNestedQueriesAreAnswered) {
  Node node{Word{"grain"}};
  for (int i = 0; i < 200; ++i)
    node = Node{All{{node, {None{{{Word{"no" + std::to_string(i)}}}}}}}};
  EXPECT_EQ(found(node), (Rows{1, 3}));
}

}  // namespace
