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
    index.put({{"1", "Grain.", day, {kGrad}, {}},
               {"2", "Grain.", day + std::chrono::days{1}, {kGrad, kLancet, kKyiv}, {august}},
               {"3", "Grain.", day + std::chrono::days{2}, {kLancet}, {{day, day}}},
               {"4", "Grain.", std::nullopt, {kKyiv}, {}},
               {"5", "Grain.", day, {}, {}}});
    snapshot = std::make_unique<searcher::Snapshot>(Xapian::Database(index.folder()));
  }

  Filters filters() const { return {*snapshot, request}; }
  Rows passing() const { return rows_of(filters().apply(snapshot->live())); }
  Rows passing_for(Facet facet) const {
    return rows_of(filters().apply_for(facet, snapshot->live()));
  }
  Rows passing_for(DateField field) const {
    return rows_of(filters().apply_for(field, snapshot->live()));
  }

  SmallIndex index;
  std::unique_ptr<searcher::Snapshot> snapshot;
  Request request;
};

TEST_F(FiltersTest, NothingTickedLetsEveryReportPass) {
  EXPECT_EQ(passing(), (Rows{1, 2, 3, 4, 5}));
}

TEST_F(FiltersTest, TicksOfAFacetAreAlternatives) {
  request.filter(Facet::Weapon).ticked = {kGrad, kLancet};
  EXPECT_EQ(passing(), (Rows{1, 2, 3}));
}

TEST_F(FiltersTest, AllTicksCanBeAskedFor) {
  request.filter(Facet::Weapon).ticked = {kGrad, kLancet};
  request.filter(Facet::Weapon).all = true;
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{2}));
}

TEST_F(FiltersTest, NoneIsATickToo) {
  request.filter(Facet::Weapon).none = true;
  EXPECT_EQ(passing(), (Rows{4, 5}));
  request.filter(Facet::Weapon).ticked = {kGrad};
  EXPECT_EQ(passing(), (Rows{1, 2, 4, 5}));
  request.filter(Facet::Weapon).all = true;
  EXPECT_EQ(passing(), (Rows{}));
}

TEST_F(FiltersTest, FacetsNarrowEachOther) {
  request.filter(Facet::Weapon).ticked = {kGrad};
  request.filter(Facet::Place).ticked = {kKyiv};
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{2, 4}));
  EXPECT_EQ(passing_for(Facet::Place), (Rows{1, 2}));
  EXPECT_EQ(passing_for(Facet::Person), (Rows{2}));
}

TEST_F(FiltersTest, ExcludedValuesAreLeftOutEverywhere) {
  request.filter(Facet::Weapon).excluded = {kGrad};
  EXPECT_EQ(passing(), (Rows{3, 4, 5}));
  EXPECT_EQ(passing_for(Facet::Weapon), (Rows{3, 4, 5}));
}

TEST_F(FiltersTest, AnExclusionSaysWhatItAloneLeavesOut) {
  request.filter(Facet::Weapon).excluded = {kGrad, kLancet};
  EXPECT_EQ(rows_of(filters().left_out_by(kGrad, snapshot->live())), (Rows{1}));
  EXPECT_EQ(rows_of(filters().left_out_by(kLancet, snapshot->live())), (Rows{3}));
}

TEST_F(FiltersTest, UnknownValuesHaveNoReports) {
  request.filter(Facet::Weapon).ticked = {{Facet::Weapon, "no-such-thing"}};
  EXPECT_EQ(passing(), (Rows{}));
  request.filter(Facet::Weapon) = {};
  request.filter(Facet::Weapon).excluded = {{Facet::Weapon, "no-such-thing"}};
  EXPECT_EQ(passing(), (Rows{1, 2, 3, 4, 5}));
}

TEST_F(FiltersTest, EndsOfDatesMayBeOpenAndAreInside) {
  request.published.from = 2022y / 10 / 21;
  EXPECT_EQ(passing(), (Rows{2, 3}));
  request.published = {std::nullopt, corpus::Day{2022y / 10 / 21}};
  EXPECT_EQ(passing(), (Rows{1, 2, 5}));
  request.published = {corpus::Day{2022y / 10 / 21}, corpus::Day{2022y / 10 / 20}};
  EXPECT_EQ(passing(), (Rows{}));
}

TEST_F(FiltersTest, OnlyWhatIsChosenInAFacetOrAnAxisIsIgnoredThere) {
  request.filter(Facet::Weapon).ticked = {kGrad};
  request.published.from = 2022y / 10 / 21;
  EXPECT_TRUE(filters().has_own(Facet::Weapon));
  EXPECT_FALSE(filters().has_own(Facet::Place));
  EXPECT_TRUE(filters().has_own(DateField::Published));
  EXPECT_FALSE(filters().has_own(DateField::Mentioned));
  request.filter(Facet::Weapon).all = true;
  EXPECT_FALSE(filters().has_own(Facet::Weapon));
}

TEST_F(FiltersTest, AnAxisIgnoresItsOwnDates) {
  request.published.from = 2022y / 10 / 21;
  request.mentioned = {corpus::Day{2022y / 8 / 1}, corpus::Day{2022y / 8 / 31}};
  EXPECT_EQ(passing(), (Rows{2}));
  EXPECT_EQ(passing_for(DateField::Published), (Rows{2}));
  EXPECT_EQ(passing_for(DateField::Mentioned), (Rows{2, 3}));
}

}  // namespace
