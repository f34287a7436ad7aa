#include "searcher/xapian/match_set.h"

#include <gtest/gtest.h>

#include "searcher/query_text.h"
#include "tests/searcher/xapian/plain_xapian.h"
#include "tests/searcher/xapian/random_texts.h"

namespace {

using namespace searcher;
using testing_support::PlainXapian;
using testing_support::RandomTexts;
using testing_support::SmallIndex;

// What Xapian's own matcher finds for a leaf. Trees are put together here, because what it finds
// for nested ones is not always the same.
class Expected {
 public:
  Expected(const Xapian::Database& database, const Snapshot& snapshot)
      : database_(database), snapshot_(snapshot), plain_(database, snapshot) {}

  RowSet operator()(const All& all) const {
    RowSet rows = snapshot_.live();
    for (const Node& node : all.of) rows &= std::visit(*this, node.is);
    return rows;
  }
  RowSet operator()(const Any& any) const {
    RowSet rows = snapshot_.none();
    for (const Node& node : any.of) rows |= std::visit(*this, node.is);
    return rows;
  }
  RowSet operator()(const None& none) const {
    RowSet rows = snapshot_.live();
    for (const Node& node : none.of) rows -= std::visit(*this, node.is);
    return rows;
  }
  template <typename Leaf>
  RowSet operator()(const Leaf& leaf) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(plain_.query({leaf}));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    RowSet rows = snapshot_.none();
    for (auto row = found.begin(); row != found.end(); ++row) rows.insert(*row);
    return rows;
  }

 private:
  const Xapian::Database& database_;
  const Snapshot& snapshot_;
  PlainXapian plain_;
};

void expect_same(const SmallIndex& index, RandomTexts& random, int rounds) {
  const Xapian::Database database(index.folder());
  const Snapshot snapshot(database, index.folder());
  const Expected expected_of(database, snapshot);
  for (int round = 0; round < rounds; ++round) {
    const Node query = round % 4 == 0   ? random.words()
                       : round % 4 == 1 ? random.excluding_query()
                                        : random.query();
    const RowSet expected = std::visit(expected_of, query.is);
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
