#include "searcher/xapian/match_set.h"

#include <gtest/gtest.h>

#include "searcher/query_text.h"
#include "searcher/xapian/xapian_query.h"
#include "tests/searcher/xapian/random_texts.h"

namespace {

using namespace searcher;
using testing_support::RandomTexts;
using testing_support::SmallIndex;

// What Xapian's own matcher finds.
RowSet found_by_xapian(const Xapian::Database& database, const Snapshot& snapshot,
                       const Node& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(to_xapian(query, snapshot));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  RowSet rows = snapshot.none();
  for (auto row = found.begin(); row != found.end(); ++row) rows.insert(*row);
  return rows;
}

void expect_same(const SmallIndex& index, RandomTexts& random, int rounds) {
  const Xapian::Database database(index.folder());
  const Snapshot snapshot(database, index.folder());
  for (int round = 0; round < rounds; ++round) {
    const Node query = round % 3 == 0 ? random.words() : random.query();
    const RowSet expected = found_by_xapian(database, snapshot, query);
    ASSERT_EQ(match_set(database, snapshot, query), expected)
        << to_text(query) << ": " << expected.count();
  }
}

TEST(MatchSet, IsWhatXapiansMatcherFinds) {
  RandomTexts random(1);
  const SmallIndex index;
  index.put(random.reports(1500));
  expect_same(index, random, 600);
}

TEST(MatchSet, IsWhatXapiansMatcherFindsAfterReportsAreRemoved) {
  RandomTexts random(2);
  const SmallIndex index;
  index.put(random.reports(400));
  std::set<std::string> kept;
  for (int i = 0; i < 400; ++i) {
    if (random.one_of(3) > 0) kept.insert(std::to_string(i));
  }
  index.keep(kept);
  expect_same(index, random, 200);
}

TEST(MatchSet, OfOneReportOrNoneIsFoundToo) {
  RandomTexts random(3);
  const SmallIndex one;
  one.put(random.reports(1));
  expect_same(one, random, 50);
  const SmallIndex none;
  none.put({});
  expect_same(none, random, 50);
}

}  // namespace
