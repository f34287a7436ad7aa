#pragma once

#include <gtest/gtest.h>

#include <cstddef>

#include "searcher/page.h"

namespace testing_support {

inline void expect_same(const searcher::FacetCounts& counts, const searcher::FacetCounts& right) {
  EXPECT_EQ(counts.none, right.none);
  EXPECT_EQ(counts.distinct, right.distinct);
  ASSERT_EQ(counts.values.size(), right.values.size());
  for (std::size_t i = 0; i < counts.values.size(); ++i) {
    EXPECT_EQ(counts.values[i].id, right.values[i].id);
    EXPECT_EQ(counts.values[i].label, right.values[i].label);
    EXPECT_EQ(counts.values[i].count, right.values[i].count);
    EXPECT_EQ(counts.values[i].parent, right.values[i].parent);
    EXPECT_EQ(counts.values[i].is_family, right.values[i].is_family);
    EXPECT_EQ(counts.values[i].selected, right.values[i].selected);
    EXPECT_EQ(counts.values[i].excluded, right.values[i].excluded);
  }
}

inline void expect_same(const searcher::Histogram& histogram, const searcher::Histogram& right) {
  EXPECT_EQ(histogram.none, right.none);
  ASSERT_EQ(histogram.buckets.size(), right.buckets.size());
  for (std::size_t i = 0; i < right.buckets.size(); ++i) {
    EXPECT_EQ(histogram.buckets[i].span, right.buckets[i].span);
    EXPECT_EQ(histogram.buckets[i].count, right.buckets[i].count)
        << corpus::to_string(right.buckets[i].span.from);
    EXPECT_EQ(histogram.buckets[i].of, right.buckets[i].of);
  }
}

}  // namespace testing_support
