#include "searcher/xapian/facet_counts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "searcher/over_representation.h"
#include "tests/support/columns.h"

namespace {

using corpus::Facet;
using indexer::FacetColumn;
using indexer::FacetColumns;
using searcher::CountedRows;
using searcher::CountTable;
using searcher::FacetCountAsk;
using searcher::FacetCounting;
using searcher::FacetListing;
using searcher::FacetOrder;
using searcher::RowSet;
using Way = FacetCounting::Way;

using Rows = std::vector<RowSet::Row>;

// Weapons of so many rows, with the row sets that are counted over.
class Weapons {
 public:
  Weapons(RowSet::Row row_count, std::vector<indexer::GatheredValue> values)
      : columns_(testing_support::columns_of_rows(gathered(row_count, std::move(values)))),
        all_(RowSet(row_count, columns_.live)) {}

  const FacetColumn& column() const { return columns_.facets[corpus::index_of(Facet::Weapon)]; }
  const CountedRows& all() const { return all_; }
  CountedRows rows(const Rows& of) const {
    RowSet set(columns_.row_count);
    for (const RowSet::Row row : of) set.insert(row);
    return CountedRows(std::move(set));
  }

 private:
  static indexer::GatheredRows gathered(RowSet::Row row_count,
                                        std::vector<indexer::GatheredValue> values) {
    indexer::GatheredRows rows;
    rows.row_count = row_count;
    for (RowSet::Row row = 1; row < row_count; ++row) rows.live.push_back(row);
    rows.facets[corpus::index_of(Facet::Weapon)] = std::move(values);
    return rows;
  }

  FacetColumns columns_;
  CountedRows all_;
};

const Weapons& few_weapons() {
  static const Weapons weapons(8, {{"lancet", {1, 2, 3}, "Lancet-3"},
                                   {"grad", {2, 4}, "BM-21 Grad"},
                                   {"atacms", {4, 5}, "ATACMS"}});
  return weapons;
}

struct Counted {
  std::vector<std::pair<std::string, std::size_t>> list;
  std::size_t none = 0;
  std::size_t distinct = 0;
  bool operator==(const Counted&) const = default;
};

Counted counted(const Weapons& weapons, const FacetCountAsk& ask, CountTable& table,
                std::optional<Way> way = std::nullopt) {
  const FacetCounting counting(weapons.column(), ask, table, way);
  Counted counted{{}, counting.none(), counting.distinct()};
  for (const auto& [ordinal, count] : counting.list())
    counted.list.emplace_back(weapons.column().slugs[ordinal], count);
  return counted;
}

Counted counted(const Rows& of, const FacetListing& listing = {}, std::size_t limit = 10) {
  CountTable table;
  const CountedRows found = few_weapons().rows(of);
  return counted(few_weapons(), {few_weapons().all(), found, listing, limit}, table);
}

using List = std::vector<std::pair<std::string, std::size_t>>;

TEST(FacetCounts, AreNumbersOfReportsByFallingCountThenBySlug) {
  EXPECT_EQ(counted({1, 2, 4}).list, (List{{"grad", 2}, {"lancet", 2}, {"atacms", 1}}));
  EXPECT_EQ(counted({4, 5}).list, (List{{"atacms", 2}, {"grad", 1}}));
}

TEST(FacetCounts, ReportsWithoutAValueAreNone) {
  EXPECT_EQ(counted({1, 6, 7}).none, 2U);
  EXPECT_EQ(counted({1, 6, 7}).distinct, 1U);
}

TEST(FacetCounts, NoRowsHaveNoValues) { EXPECT_EQ(counted({}), Counted{}); }

TEST(FacetCounts, EveryRowHasTheCountsOfTheIndex) {
  EXPECT_EQ(counted({1, 2, 3, 4, 5, 6, 7}),
            (Counted{{{"lancet", 3}, {"atacms", 2}, {"grad", 2}}, 2, 3}));
}

TEST(FacetCounts, NoMoreAreListedThanAskedFor) {
  EXPECT_EQ(counted({1, 2, 3, 4, 5}, {}, 2).list, (List{{"lancet", 3}, {"atacms", 2}}));
  EXPECT_EQ(counted({1, 2, 3, 4, 5}, {}, 0), (Counted{{}, 0, 3}));
}

TEST(FacetCounts, OnlyValuesWithAWordThatBeginsSoAreListedAndTheOthersStillCount) {
  EXPECT_EQ(counted({1, 2, 4}, {"la"}), (Counted{{{"lancet", 2}}, 0, 3}));
  EXPECT_EQ(counted({1, 2, 4}, {"BM gr"}).list, (List{{"grad", 2}}));
  EXPECT_EQ(counted({1, 2, 4}, {"rad"}).list, List{});
  EXPECT_EQ(counted({1, 2, 4}, {"-"}).list.size(), 3U);
}

TEST(FacetCounts, CanStandByLabel) {
  EXPECT_EQ(counted({1, 2, 4}, {"", FacetOrder::Label}).list,
            (List{{"atacms", 1}, {"grad", 2}, {"lancet", 2}}));
  EXPECT_EQ(counted({1}, {"", FacetOrder::Label}, 1).list, (List{{"lancet", 1}}));
}

// Values of random frequency, from one that nearly every row has to many that one row has.
Weapons many_weapons(std::mt19937& random, RowSet::Row row_count) {
  std::vector<indexer::GatheredValue> values;
  for (std::size_t i = 0; i < 300; ++i) {
    std::set<RowSet::Row> rows = {static_cast<RowSet::Row>(1 + random() % (row_count - 1))};
    const std::size_t one_in = 1 + i * i / 40;
    for (RowSet::Row row = 1; row < row_count; ++row) {
      if (random() % one_in == 0 && random() % 3 != 0) rows.insert(row);
    }
    const std::string slug = "w" + std::to_string(random() % 1000) + "-" + std::to_string(i);
    values.push_back({slug, {rows.begin(), rows.end()}, "Label " + std::to_string(random() % 50)});
  }
  return {row_count, std::move(values)};
}

CountedRows random_rows(std::mt19937& random, const Weapons& weapons, double share) {
  RowSet set(weapons.all().rows.row_count());
  std::bernoulli_distribution is_in(share);
  weapons.all().rows.for_each([&](RowSet::Row row) {
    if (is_in(random)) set.insert(row);
  });
  return CountedRows(std::move(set));
}

// Adds up every row, and sorts every value.
Counted counted_slowly(const Weapons& weapons, const FacetCountAsk& ask) {
  const FacetColumn& column = weapons.column();
  std::map<std::string, std::size_t> counts;
  Counted counted;
  ask.found.rows.for_each([&](RowSet::Row row) {
    const auto ordinals = column.values.by_row.of(row);
    counted.none += ordinals.empty() ? 1 : 0;
    for (const std::uint32_t ordinal : ordinals) ++counts[std::string(column.slugs[ordinal])];
  });
  counted.distinct = counts.size();
  const auto score = [&](const auto& value) {
    const std::uint32_t ordinal = column.find(value.first).value();
    return searcher::over_representation(
        {value.second, ask.found.count, column.values.reports[ordinal], ask.all.count});
  };
  const auto label = [&](const auto& value) {
    return column.labels[column.find(value.first).value()];
  };
  counted.list.assign(counts.begin(), counts.end());
  std::stable_sort(counted.list.begin(), counted.list.end(), [&](const auto& a, const auto& b) {
    if (ask.listing.order == FacetOrder::Label) return label(a) < label(b);
    if (ask.listing.order == FacetOrder::Over && score(a) != score(b)) return score(a) > score(b);
    return a.second > b.second;
  });
  if (counted.list.size() > ask.limit) counted.list.resize(ask.limit);
  return counted;
}

TEST(FacetCounts, AreTheSameWhicheverWayTheyAreFound) {
  std::mt19937 random(11);
  CountTable table;
  for (const RowSet::Row row_count : {50U, 129U, 3000U}) {
    const Weapons weapons = many_weapons(random, row_count);
    for (const double share : {0.0, 0.01, 0.1, 0.5, 0.9, 0.99}) {
      const CountedRows found = random_rows(random, weapons, share);
      for (const std::size_t limit : {0U, 1U, 10U, 200U, 1000U}) {
        for (const auto order : {FacetOrder::Count, FacetOrder::Over, FacetOrder::Label}) {
          const FacetCountAsk ask{weapons.all(), found, {"", order}, limit};
          const Counted right = counted_slowly(weapons, ask);
          EXPECT_EQ(counted(weapons, ask, table), right);
          for (const Way way : {Way::Rows, Way::MissingRows, Way::Values})
            EXPECT_EQ(counted(weapons, ask, table, way), right) << static_cast<int>(way);
        }
      }
    }
  }
}

// What is found has much to do with one rare value: the others' counts say little about it.
TEST(FacetCounts, ValuesThatOnlyTheFoundReportsHaveAreNotMissed) {
  std::vector<indexer::GatheredValue> values;
  for (std::size_t i = 0; i < 40; ++i) {
    indexer::GatheredValue value{"common-" + std::to_string(i), {}, "Common"};
    for (RowSet::Row row = 101; row < 1000; ++row) value.rows.push_back(row);
    values.push_back(value);
  }
  indexer::GatheredValue rare{"rare", {}, "Rare"};
  for (RowSet::Row row = 1; row <= 9; ++row) rare.rows.push_back(row);
  values.push_back(rare);
  const Weapons weapons(1000, values);
  Rows first_rows;
  for (RowSet::Row row = 1; row <= 101; ++row) first_rows.push_back(row);
  const CountedRows found = weapons.rows(first_rows);
  CountTable table;
  for (const Way way : {Way::Rows, Way::MissingRows, Way::Values}) {
    const Counted counts = counted(weapons, {weapons.all(), found, {}, 2}, table, way);
    EXPECT_EQ(counts.list, (List{{"rare", 9}, {"common-0", 1}}));
    EXPECT_EQ(counts.distinct, 41U);
  }
}

}  // namespace
