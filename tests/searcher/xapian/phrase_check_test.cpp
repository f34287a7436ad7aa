#include "searcher/xapian/phrase_check.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/searcher/xapian/small_index.h"

namespace searcher {
namespace {

using Rows = std::vector<RowSet::Row>;

class PhraseCheck : public testing::Test {
 protected:
  PhraseCheck() {
    index.put({{"1", "Drones hit the port. Kyiv slept, and Kyiv dreamt.", std::nullopt, {}, {}},
               {"2", "Over Kyiv the drones were shot down. Nobody slept", std::nullopt, {}, {}},
               {"3", "In Kyiv.\n\nDrones!", std::nullopt, {}, {}}});
  }

  Rows near(const NearTerms& terms) const {
    const Xapian::Database database(index.folder());
    RowSet candidates(database.get_lastdocid() + 1);
    for (Xapian::docid row = 1; row <= database.get_lastdocid(); ++row) candidates.insert(row);
    Rows rows;
    rows_with_near(database, candidates, terms).for_each([&](RowSet::Row row) {
      rows.push_back(row);
    });
    return rows;
  }

  testing_support::SmallIndex index;
};

TEST_F(PhraseCheck, NearLooksBothWays) {
  EXPECT_EQ(near({"drones", "kyiv", 4}), (Rows{1, 2, 3}));
  EXPECT_EQ(near({"drones", "kyiv", 3}), (Rows{2, 3}));
  EXPECT_EQ(near({"kyiv", "drones", 1}), (Rows{3}));
}

TEST_F(PhraseCheck, InOrderLooksAhead) {
  EXPECT_EQ(near({"kyiv", "drones", 3, Reach::InOrder}), (Rows{2, 3}));
  EXPECT_EQ(near({"drones", "kyiv", 9, Reach::InOrder}), (Rows{1}));
  EXPECT_EQ(near({"drones", "kyiv", 3, Reach::InOrder}), Rows{});
}

TEST_F(PhraseCheck, ASentenceEndsAtItsFullStopAndAtAParagraph) {
  EXPECT_EQ(near({"drones", "kyiv", 0, Reach::Sentence}), (Rows{2}));
  EXPECT_EQ(near({"kyiv", "slept", 0, Reach::Sentence}), (Rows{1}));
  EXPECT_EQ(near({"nobody", "slept", 0, Reach::Sentence}), (Rows{2}));
  EXPECT_EQ(near({"kyiv", "absent", 0, Reach::Sentence}), Rows{});
}

TEST_F(PhraseCheck, OneWordTwiceNeedsTwoPlaces) {
  EXPECT_EQ(near({"kyiv", "kyiv", 9}), (Rows{1}));
  EXPECT_EQ(near({"kyiv", "kyiv", 9, Reach::InOrder}), (Rows{1}));
  EXPECT_EQ(near({"kyiv", "kyiv", 0, Reach::Sentence}), (Rows{1}));
  EXPECT_EQ(near({"drones", "drones", 0, Reach::Sentence}), Rows{});
}

}  // namespace
}  // namespace searcher
