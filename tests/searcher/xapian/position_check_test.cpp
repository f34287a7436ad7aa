#include "searcher/xapian/position_check.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/xapian/snapshot.h"
#include "tests/searcher/xapian/small_index.h"

namespace searcher {
namespace {

using Rows = std::vector<RowSet::Row>;

class PositionCheckTest : public testing::Test {
 protected:
  PositionCheckTest() {
    index.put({{"1", "Drones hit the port. Kyiv slept, and Kyiv dreamt.", std::nullopt, {}, {}},
               {"2", "Over Kyiv the drones were shot down. Nobody slept", std::nullopt, {}, {}},
               {"3", "In Kyiv.\n\nDrones!", std::nullopt, {}, {}}});
  }

  Rows with(const std::string& left, const std::string& right) const {
    const Xapian::Database database(index.folder());
    const Snapshot snapshot(database);
    const Near near{left, right, 0, Reach::Sentence};
    Rows rows;
    matching_rows(near_check(snapshot.positions(), near), snapshot.none(), nullptr)
        .for_each([&](RowSet::Row row) { rows.push_back(row); });
    return rows;
  }

  testing_support::SmallIndex index;
};

TEST_F(PositionCheckTest, ASentenceEndsAtItsFullStopAndAtAParagraph) {
  EXPECT_EQ(with("drones", "kyiv"), (Rows{2}));
  EXPECT_EQ(with("kyiv", "slept"), (Rows{1}));
  EXPECT_EQ(with("nobody", "slept"), (Rows{2}));
  EXPECT_EQ(with("kyiv", "absent"), Rows{});
}

TEST_F(PositionCheckTest, OneWordTwiceNeedsTwoPlaces) {
  EXPECT_EQ(with("kyiv", "kyiv"), (Rows{1}));
  EXPECT_EQ(with("drones", "drones"), Rows{});
}

}  // namespace
}  // namespace searcher
