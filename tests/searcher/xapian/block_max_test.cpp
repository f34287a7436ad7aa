#include "searcher/xapian/block_max.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "searcher/query_text.h"
#include "searcher/xapian/match_set.h"
#include "tests/searcher/xapian/plain_xapian.h"
#include "tests/searcher/xapian/random_texts.h"
#include "tests/searcher/xapian/row_source.h"

namespace {

using namespace searcher;
using testing_support::PlainXapian;
using testing_support::query_of;
using testing_support::RandomTexts;
using testing_support::SmallIndex;

using Ranking = std::vector<RankedRow>;

// Every hit by Xapian's own matcher and weights, the best first.
Ranking ranked_by_xapian(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  Ranking ranking;
  for (auto hit = found.begin(); hit != found.end(); ++hit)
    ranking.push_back({*hit, hit.get_weight()});
  return ranking;
}

double score_in(const Ranking& ranking, RowSet::Row row) {
  const auto found = std::find_if(ranking.begin(), ranking.end(),
                                  [row](const RankedRow& ranked) { return ranked.row == row; });
  return found == ranking.end() ? -1 : found->score;
}

// Scores may differ by the order in which they are added up, and rows where scores do not.
void expect_same(const Ranking& best, const Ranking& expected, std::size_t wanted) {
  ASSERT_EQ(best.size(), std::min(wanted, expected.size()));
  for (std::size_t i = 0; i < best.size(); ++i) {
    const double allowed = 1e-9 * (1 + expected[i].score);
    ASSERT_NEAR(best[i].score, expected[i].score, allowed) << i;
    ASSERT_NEAR(best[i].score, score_in(expected, best[i].row), allowed) << i;
  }
}

class BlockMax : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index = new SmallIndex;
    index->put(RandomTexts(4).reports(2500));
  }
  static void TearDownTestSuite() {
    delete index;
    index = nullptr;
  }

  static SmallIndex* index;
  Xapian::Database database{index->folder()};
  Snapshot snapshot{database, index->folder()};
  PlainXapian plain{database, snapshot};
};

SmallIndex* BlockMax::index = nullptr;

TEST_F(BlockMax, ScoresOfRandomQueriesAreXapians) {
  RandomTexts random(5);
  for (int round = 0; round < 500; ++round) {
    const Node query = round % 2 == 0 ? random.words() : random.query();
    SCOPED_TRACE(to_text(query));
    const TextMatch text = match_text(database, snapshot, query);
    const auto wanted = static_cast<std::size_t>(1 + random.one_of(30));
    const Ranking best =
        best_rows(snapshot.stems(), text.weighing, {&text.rows, true}, {wanted, std::nullopt});
    expect_same(best, ranked_by_xapian(database, plain.query(query)), wanted);
    if (HasFatalFailure()) return;
  }
}

TEST_F(BlockMax, ScoresAmongFilteredRowsAreXapians) {
  RandomTexts random(6);
  for (int round = 0; round < 300; ++round) {
    const Node query = random.words();
    SCOPED_TRACE(to_text(query));
    RowSet among = snapshot.none();
    for (RowSet::Row row = 1; row < among.row_count(); ++row) {
      if (random.one_of(1 + round % 20) == 0) among.insert(row);
    }
    const Ranking expected =
        ranked_by_xapian(database, {Xapian::Query::OP_FILTER, plain.query(query), query_of(among)});
    TextMatch text = match_text(database, snapshot, query);
    text.rows &= among;
    expect_same(best_rows(snapshot.stems(), text.weighing, {&text.rows, true}, {10, std::nullopt}),
                expected, 10);
    const std::optional<RankedAlone> alone = ranked_alone(snapshot, query);
    if (alone) {
      expect_same(best_rows(snapshot.stems(), alone->weighing, {&among, false, alone->passes},
                            {10, std::nullopt}),
                  expected, 10);
    }
    if (HasFatalFailure()) return;
  }
}

TEST_F(BlockMax, WordsAloneNeedNoMatchSet) {
  RandomTexts random(7);
  int without = 0;
  for (int round = 0; round < 300; ++round) {
    const Node query = random.words();
    SCOPED_TRACE(to_text(query));
    const std::optional<RankedAlone> alone = ranked_alone(snapshot, query);
    if (!alone) continue;
    ++without;
    expect_same(best_rows(snapshot.stems(), alone->weighing, {}, {10, std::nullopt}),
                ranked_by_xapian(database, plain.query(query)), 10);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(without, 200);
}

TEST_F(BlockMax, APhraseAloneNeedsNoMatchSet) {
  RandomTexts random(9);
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    const Node query{Phrase{{random.word(), random.word()}}};
    SCOPED_TRACE(to_text(query));
    const std::optional<RankedAlone> alone = ranked_alone(snapshot, query);
    if (!alone) continue;
    const Ranking expected = ranked_by_xapian(database, plain.query(query));
    expect_same(
        best_rows(snapshot.stems(), alone->weighing, {nullptr, false, alone->passes}, {10, {}}),
        expected, 10);
    if (HasFatalFailure()) return;
    found += expected.size();
  }
  EXPECT_GT(found, 100U);
}

TEST_F(BlockMax, PagesAfterAPlaceMakeUpTheWholeRanking) {
  RandomTexts random(8);
  for (int round = 0; round < 40; ++round) {
    const Node query = round % 2 == 0 ? random.words() : random.query();
    SCOPED_TRACE(to_text(query));
    const TextMatch text = match_text(database, snapshot, query);
    const Candidates candidates{&text.rows, true};
    const Ranking whole =
        best_rows(snapshot.stems(), text.weighing, candidates, {5000, std::nullopt});
    ASSERT_EQ(whole.size(), text.rows.count());
    Ranking pages;
    std::optional<RankedRow> after;
    for (Ranking page; pages.size() < whole.size();) {
      page = best_rows(snapshot.stems(), text.weighing, candidates, {97, after});
      ASSERT_FALSE(page.empty());
      pages.insert(pages.end(), page.begin(), page.end());
      after = {pages.back().row, score_of(snapshot.stems(), text.weighing, pages.back().row)};
    }
    ASSERT_EQ(pages.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
      ASSERT_EQ(pages[i].row, whole[i].row);
      ASSERT_EQ(pages[i].score, whole[i].score);
    }
  }
}

}  // namespace
