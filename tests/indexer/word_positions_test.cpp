#include "indexer/word_positions.h"

#include <gtest/gtest.h>

#include <vector>

namespace indexer {
namespace {

using Ranges = std::vector<RowRange>;

TEST(SegmentRows, AreWholeAndAlignedWhereReportsAreShort) {
  const std::vector<std::uint32_t> lengths(kMostSegmentRows * 2 + 5, 100);
  EXPECT_EQ(segment_rows(lengths), (Ranges{{0, kMostSegmentRows},
                                           {kMostSegmentRows, kMostSegmentRows},
                                           {2 * kMostSegmentRows, kMostSegmentRows}}));
}

TEST(SegmentRows, AreHalvedUntilTheirWordsAreFew) {
  std::vector<std::uint32_t> lengths(kMostSegmentRows, 0);
  lengths[1] = kMostSegmentWords;
  lengths[2] = 1;
  lengths[kMostSegmentRows - 1] = 7;
  const Ranges segments = segment_rows(lengths);
  ASSERT_GE(segments.size(), 3U);
  EXPECT_EQ(segments[0], (RowRange{0, 2}));
  EXPECT_EQ(segments[1], (RowRange{2, 2}));
  EXPECT_EQ(segments.back(), (RowRange{kMostSegmentRows / 2, kMostSegmentRows / 2}));
}

TEST(SegmentRows, OfOneHugeReportAreItsOwn) {
  EXPECT_EQ(segment_rows(std::vector<std::uint32_t>{0, 3'000'000'000U, 5}),
            (Ranges{{1, 1}, {2, 2}}));
}

TEST(SegmentRows, WithoutWordsAreNone) {
  EXPECT_EQ(segment_rows({}), Ranges{});
  EXPECT_EQ(segment_rows(std::vector<std::uint32_t>(100, 0)), Ranges{});
}

// A report that is added changes no segment but the one it is in.
TEST(SegmentRows, StayWhenReportsAreAdded) {
  std::vector<std::uint32_t> lengths(3 * kMostSegmentRows / 2, 900);
  const Ranges before = segment_rows(lengths);
  lengths.resize(lengths.size() + 100, 900);
  Ranges after = segment_rows(lengths);
  ASSERT_EQ(before.size(), after.size());
  EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace indexer
