#include "searcher/xapian/sentence_check.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/searcher/xapian/small_index.h"

namespace searcher {
namespace {

using Rows = std::vector<RowSet::Row>;

class SentenceCheck : public testing::Test {
 protected:
  SentenceCheck() {
    index.put({{"1", "Drones hit the port. Kyiv slept, and Kyiv dreamt.", std::nullopt, {}, {}},
               {"2", "Over Kyiv the drones were shot down. Nobody slept", std::nullopt, {}, {}},
               {"3", "In Kyiv.\n\nDrones!", std::nullopt, {}, {}}});
  }

  Rows with(const std::string& left, const std::string& right) const {
    const Xapian::Database database(index.folder());
    RowSet candidates(database.get_lastdocid() + 1);
    for (Xapian::docid row = 1; row <= database.get_lastdocid(); ++row) candidates.insert(row);
    Rows rows;
    rows_with_sentence(database, candidates, left, right).for_each([&](RowSet::Row row) {
      rows.push_back(row);
    });
    return rows;
  }

  testing_support::SmallIndex index;
};

TEST_F(SentenceCheck, ASentenceEndsAtItsFullStopAndAtAParagraph) {
  EXPECT_EQ(with("drones", "kyiv"), (Rows{2}));
  EXPECT_EQ(with("kyiv", "slept"), (Rows{1}));
  EXPECT_EQ(with("nobody", "slept"), (Rows{2}));
  EXPECT_EQ(with("kyiv", "absent"), Rows{});
}

TEST_F(SentenceCheck, OneWordTwiceNeedsTwoPlaces) {
  EXPECT_EQ(with("kyiv", "kyiv"), (Rows{1}));
  EXPECT_EQ(with("drones", "drones"), Rows{});
}

}  // namespace
}  // namespace searcher
