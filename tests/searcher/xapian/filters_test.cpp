#include "searcher/xapian/filters.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "tests/searcher/xapian/small_index.h"

namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::DateField;
using searcher::Filters;
using searcher::Request;
using searcher::RowSet;
using testing_support::SmallIndex;
using namespace std::chrono_literals;

using Rows = std::vector<RowSet::Row>;

const EntityId kGrad{Facet::Weapon, "grad"};
const EntityId kLancet{Facet::Weapon, "lancet"};
const EntityId kKyiv{Facet::Place, "kyiv"};

Rows rows_of(const RowSet& set) {
  Rows rows;
  set.for_each([&](RowSet::Row row) { rows.push_back(row); });
  return rows;
}

// Five reports: which values and days they have stands in SetUp.
class FiltersTest : public testing::Test {
 protected:
  void SetUp() override {
    const corpus::Day day = 2022y / 10 / 20;
    const corpus::DateSpan august{2022y / 8 / 1, 2022y / 8 / 31};
    index_.put({{"1", "Grain.", day, {kGrad}, {}},
                {"2", "Grain.", day + std::chrono::days{1}, {kGrad, kLancet, kKyiv}, {august}},
                {"3", "Grain.", day + std::chrono::days{2}, {kLancet}, {{day, day}}},
                {"4", "Grain.", std::nullopt, {kKyiv}, {}},
                {"5", "Grain.", day, {}, {}}});
    database_ = Xapian::Database(index_.folder());
    snapshot_ = std::make_unique<searcher::Snapshot>(database_);
  }

  Filters filters() const { return {database_, *snapshot_, request_}; }
  Rows passing() const { return rows_of(filters().apply(snapshot_->live())); }
  Rows passing_for(Facet facet) const {
    return rows_of(filters().apply_for(facet, snapshot_->live()));
  }
  Rows passing_for(DateField field) const {
    return rows_of(filters().apply_for(field, snapshot_->live()));
  }

  SmallIndex index_;
  Xapian::Database database_;
  std::unique_ptr<searcher::Snapshot> snapshot_;
  Request request_;
};

TEST_F(FiltersTest, NothingTickedLetsEveryReportPass) {
  EXPECT_EQ(passing(), (Rows{1, 2, 3, 4, 5}));
}

TEST_F(FiltersTest, TicksOfAFacetAreAlternatives) {
  request_.filter(Facet::Weapon).ticked = {kGrad, kLancet};
  EXPECT_EQ(passing(), (Rows{1, 2, 3}));
}

TEST_F(FiltersTest, AllTicksCanBeAskedFor) {
  request_.filter(Facet::Weapon).ticked = {kGrad, kLancet};
  request_.filter(Facet::Weapon).all = true;
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{2}));
}

TEST_F(FiltersTest, NoneIsATickToo) {
  request_.filter(Facet::Weapon).none = true;
  EXPECT_EQ(passing(), (Rows{4, 5}));
  request_.filter(Facet::Weapon).ticked = {kGrad};
  EXPECT_EQ(passing(), (Rows{1, 2, 4, 5}));
  request_.filter(Facet::Weapon).all = true;
  EXPECT_EQ(passing(), (Rows{}));
}

TEST_F(FiltersTest, FacetsNarrowEachOther) {
  request_.filter(Facet::Weapon).ticked = {kGrad};
  request_.filter(Facet::Place).ticked = {kKyiv};
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{2, 4}));
  EXPECT_EQ(passing_for(Facet::Place), (Rows{1, 2}));
  EXPECT_EQ(passing_for(Facet::Person), (Rows{2}));
}

TEST_F(FiltersTest, ExcludedValuesAreLeftOutEverywhere) {
  request_.filter(Facet::Weapon).excluded = {kGrad};
  EXPECT_EQ(passing(), (Rows{3, 4, 5}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{3, 4, 5}));
}

TEST_F(FiltersTest, AnExclusionSaysWhatItAloneLeavesOut) {
  request_.filter(Facet::Weapon).excluded = {kGrad, kLancet};
  EXPECT_EQ(rows_of(filters().left_out_by(kGrad, snapshot_->live())), (Rows{1}));
  EXPECT_EQ(rows_of(filters().left_out_by(kLancet, snapshot_->live())), (Rows{3}));
}

TEST_F(FiltersTest, UnknownValuesHaveNoReports) {
  request_.filter(Facet::Weapon).ticked = {{Facet::Weapon, "no-such-thing"}};
  EXPECT_EQ(passing(), (Rows{}));
  request_.filter(Facet::Weapon) = {};
  request_.filter(Facet::Weapon).excluded = {{Facet::Weapon, "no-such-thing"}};
  EXPECT_EQ(passing(), (Rows{1, 2, 3, 4, 5}));
}

TEST_F(FiltersTest, EndsOfDatesMayBeOpenAndAreInside) {
  request_.published.from = 2022y / 10 / 21;
  EXPECT_EQ(passing(), (Rows{2, 3}));
  request_.published = {std::nullopt, corpus::Day{2022y / 10 / 21}};
  EXPECT_EQ(passing(), (Rows{1, 2, 5}));
  request_.published = {corpus::Day{2022y / 10 / 21}, corpus::Day{2022y / 10 / 20}};
  EXPECT_EQ(passing(), (Rows{}));
}

TEST_F(FiltersTest, AnAxisIgnoresItsOwnDates) {
  request_.published.from = 2022y / 10 / 21;
  request_.mentioned = {corpus::Day{2022y / 8 / 1}, corpus::Day{2022y / 8 / 31}};
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(DateField::Published), (Rows{2}));
  EXPECT_EQ(passing_for(DateField::Mentioned), (Rows{2, 3}));
}

}  // namespace
