#include "searcher/buckets.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

using corpus::DateSpan;
using corpus::Day;
using searcher::bucket_of;
using searcher::empty_histogram;
using searcher::Histogram;
using searcher::Interval;
using searcher::kMaxBuckets;
using namespace std::chrono_literals;

constexpr Day kFirstDay = 1y / 1 / 1;
constexpr Day kLastDay = 9999y / 12 / 31;

std::vector<std::size_t> answered(const Histogram& histogram, const DateSpan& span) {
  std::vector<std::size_t> places;
  searcher::for_each_answered(histogram.buckets, span,
                              [&](std::size_t place) { places.push_back(place); });
  return places;
}

void expect_no_gaps(const Histogram& histogram) {
  for (std::size_t i = 1; i < histogram.buckets.size(); ++i) {
    EXPECT_EQ(histogram.buckets[i].span.from,
              histogram.buckets[i - 1].span.to + std::chrono::days{1});
  }
}

TEST(Buckets, ADayLiesInItsYearItsMonthAndItself) {
  const Day day = 2024y / 2 / 29;
  EXPECT_EQ(bucket_of(day, Interval::Year), (DateSpan{2024y / 1 / 1, 2024y / 12 / 31}));
  EXPECT_EQ(bucket_of(day, Interval::Month), (DateSpan{2024y / 2 / 1, 2024y / 2 / 29}));
  EXPECT_EQ(bucket_of(day, Interval::Day), (DateSpan{day, day}));
}

TEST(Buckets, GoFromTheFirstToTheLastDayWithoutGaps) {
  for (const Interval interval : {Interval::Year, Interval::Month, Interval::Day}) {
    const Histogram histogram = empty_histogram({2021y / 11 / 30, 2023y / 2 / 1}, interval);
    EXPECT_EQ(histogram.interval, interval);
    EXPECT_EQ(histogram.buckets.front().span, bucket_of(2021y / 11 / 30, interval));
    EXPECT_EQ(histogram.buckets.back().span, bucket_of(2023y / 2 / 1, interval));
    expect_no_gaps(histogram);
  }
}

TEST(Buckets, OneDayIsOneBucket) {
  EXPECT_EQ(empty_histogram({kLastDay, kLastDay}, Interval::Month).buckets.size(), 1U);
  EXPECT_EQ(empty_histogram({kFirstDay, kFirstDay}, Interval::Day).buckets.size(), 1U);
}

TEST(Buckets, ALongAxisIsCountedInTheNextCoarserInterval) {
  EXPECT_EQ(empty_histogram({2020y / 1 / 1, 2022y / 9 / 26}, Interval::Day).interval,
            Interval::Day);
  EXPECT_EQ(empty_histogram({2020y / 1 / 1, 2022y / 9 / 27}, Interval::Day).interval,
            Interval::Month);
  EXPECT_EQ(empty_histogram({1900y / 1 / 1, 2022y / 1 / 1}, Interval::Month).interval,
            Interval::Year);
}

TEST(Buckets, WhatDoesNotFitInYearsIsCutOffAtTheOldEnd) {
  for (const Day last : {Day{2023y / 1 / 1}, Day{2023y / 6 / 1}, Day{2023y / 12 / 31}, kLastDay}) {
    const Histogram histogram = empty_histogram({kFirstDay, last}, Interval::Day);
    EXPECT_EQ(histogram.interval, Interval::Year);
    EXPECT_EQ(histogram.buckets.size(), kMaxBuckets);
    EXPECT_EQ(histogram.buckets.back().span, bucket_of(last, Interval::Year));
    expect_no_gaps(histogram);
  }
}

TEST(Buckets, AChosenPartKeepsAFineInterval) {
  const Histogram histogram = empty_histogram({1990y / 1 / 1, 2024y / 12 / 31}, Interval::Day,
                                              {Day{2022y / 3 / 1}, Day{2022y / 3 / 31}});
  EXPECT_EQ(histogram.interval, Interval::Day);
  EXPECT_EQ(histogram.buckets.front().span.from, Day{2022y / 1 / 30});
  EXPECT_EQ(histogram.buckets.back().span.to, Day{2022y / 4 / 30});
}

TEST(Buckets, AnAxisThatFitsIsShownWholeWhateverIsChosen) {
  const DateSpan axis{2022y / 1 / 1, 2022y / 12 / 31};
  EXPECT_EQ(
      empty_histogram(axis, Interval::Day, {Day{2022y / 3 / 1}, Day{2022y / 3 / 2}}).buckets.size(),
      365U);
}

TEST(Buckets, AChoiceBesideTheAxisIsNoTrouble) {
  const DateSpan axis{1990y / 1 / 1, 2024y / 12 / 31};
  for (const auto& [from, to] :
       {std::pair{kFirstDay, kFirstDay}, {kLastDay, kLastDay}, {kFirstDay, kLastDay}}) {
    EXPECT_FALSE(empty_histogram(axis, Interval::Day, {from, to}).buckets.empty());
    EXPECT_FALSE(empty_histogram(axis, Interval::Day, {to, from}).buckets.empty());
    EXPECT_FALSE(empty_histogram(axis, Interval::Day, {from, std::nullopt}).buckets.empty());
    EXPECT_FALSE(empty_histogram(axis, Interval::Day, {std::nullopt, to}).buckets.empty());
  }
}

TEST(Buckets, ADayAnswersItsBucketAlone) {
  const Histogram months = empty_histogram({2022y / 1 / 1, 2022y / 12 / 31}, Interval::Month);
  EXPECT_EQ(answered(months, {2022y / 8 / 24, 2022y / 8 / 24}), (std::vector<std::size_t>{7}));
}

TEST(Buckets, ALongSpanAnswersOnlyBucketsAsLong) {
  const Histogram days = empty_histogram({2022y / 8 / 1, 2022y / 9 / 30}, Interval::Day);
  EXPECT_TRUE(answered(days, {2022y / 8 / 1, 2022y / 8 / 31}).empty());
  EXPECT_EQ(answered(days, {2022y / 8 / 20, 2022y / 8 / 31}).size(), 12U);
}

TEST(Buckets, MonthsOfAllLengthsAreLookedAt) {
  const Histogram months = empty_histogram({2022y / 1 / 1, 2022y / 12 / 31}, Interval::Month);
  // 31 days from January to March: February is too short for them.
  EXPECT_EQ(answered(months, {2022y / 1 / 31, 2022y / 3 / 2}), (std::vector<std::size_t>{0, 2}));
}

TEST(Buckets, ASpanBesideTheBucketsAnswersNone) {
  const Histogram months = empty_histogram({2022y / 1 / 1, 2022y / 12 / 31}, Interval::Month);
  EXPECT_TRUE(answered(months, {2021y / 12 / 31, 2021y / 12 / 31}).empty());
  EXPECT_TRUE(answered(months, {2023y / 1 / 1, 2023y / 1 / 1}).empty());
}

}  // namespace
