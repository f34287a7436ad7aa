#include "indexer/facet_columns.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "tests/support/columns.h"

namespace {

using corpus::Facet;
using indexer::ColumnFile;
using indexer::ColumnFileMaker;
using indexer::FacetColumn;
using indexer::FacetColumns;
using indexer::GatheredRows;
using indexer::Row;
using namespace std::chrono_literals;

using Numbers = std::vector<std::uint32_t>;
using Texts = std::vector<std::string>;

const corpus::Day kDay = 2022y / 10 / 20;

// 200 rows, of which 1 to 5 say something and 6 is removed.
GatheredRows some_rows() {
  GatheredRows rows;
  rows.row_count = 200;
  rows.live = {1, 2, 3, 4, 5};
  rows.facets[corpus::index_of(Facet::Weapon)] = {{"grad", {2}, "Grad", "weapon/rockets", false},
                                                  {"lancet", {1, 2, 3, 4}, "Lancet-3", "", false},
                                                  {"atacms", {3}, "ATACMS", "", false},
                                                  {"rockets", {2}, "Rockets", "", true}};
  rows.mentioned = {{{kDay, kDay}, {1, 3}}, {{kDay, kDay + std::chrono::days{3}}, {2}}};
  rows.published = {{kDay, 3}, {kDay, 1}, {kDay - std::chrono::days{1}, 2}};
  return rows;
}

const FacetColumn& weapons(const FacetColumns& columns) {
  return columns.facets[corpus::index_of(Facet::Weapon)];
}

Texts slugs_of(const FacetColumn& column, const Numbers& ordinals) {
  Texts slugs;
  for (const std::uint32_t ordinal : ordinals) slugs.emplace_back(column.slugs[ordinal]);
  return slugs;
}

Numbers copy(std::span<const std::uint32_t> numbers) { return {numbers.begin(), numbers.end()}; }

TEST(FacetColumns, ValuesStandByFallingCountThenBySlug) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  EXPECT_EQ(slugs_of(weapons(columns), {0, 1, 2, 3}),
            (Texts{"lancet", "atacms", "grad", "rockets"}));
  EXPECT_EQ(copy(weapons(columns).values.reports), (Numbers{4, 1, 1, 1}));
}

TEST(FacetColumns, EachRowHasItsValues) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  const auto of_row = [&](Row row) {
    return slugs_of(weapons(columns), copy(weapons(columns).values.by_row.of(row)));
  };
  EXPECT_EQ(of_row(1), (Texts{"lancet"}));
  EXPECT_EQ(of_row(2), (Texts{"lancet", "grad", "rockets"}));
  EXPECT_TRUE(of_row(0).empty());
  EXPECT_TRUE(of_row(199).empty());
}

TEST(FacetColumns, FrequentValuesHaveTheirRowsAsBitsAndOthersAsLists) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  const indexer::ValueRows& values = weapons(columns).values;
  EXPECT_EQ(values.with_bits(), 1U);
  EXPECT_EQ(values.bits_of(0)[0], 0b11110U);
  EXPECT_EQ(copy(values.list_of(2)), (Numbers{2}));
  EXPECT_EQ(values.any[0], 0b11110U);
}

TEST(FacetColumns, ValuesAreFoundBySlug) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  for (const std::string slug : {"atacms", "grad", "lancet", "rockets"})
    EXPECT_EQ(weapons(columns).slugs[weapons(columns).find(slug).value()], slug);
  for (const std::string slug : {"", "a", "grads", "zu-23"})
    EXPECT_FALSE(weapons(columns).find(slug)) << slug;
  EXPECT_FALSE(columns.facets[corpus::index_of(Facet::Person)].find("grad"));
}

TEST(FacetColumns, ValuesAreFoundByTheBeginningsOfTheirWords) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  const auto with = [&](const Texts& beginnings) {
    return slugs_of(weapons(columns), weapons(columns).with_words(beginnings));
  };
  EXPECT_EQ(with({"la"}), (Texts{"lancet"}));
  EXPECT_EQ(with({"3"}), (Texts{"lancet"}));
  EXPECT_EQ(with({"lan", "3"}), (Texts{"lancet"}));
  EXPECT_EQ(with({"lan", "4"}), (Texts{}));
  EXPECT_EQ(with({""}), (Texts{"lancet", "atacms", "grad", "rockets"}));
  EXPECT_EQ(with({"ancet"}), (Texts{}));
}

TEST(FacetColumns, TellWhatIsKnownOfAValue) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  const std::uint32_t grad = weapons(columns).find("grad").value();
  EXPECT_EQ(weapons(columns).labels[grad], "Grad");
  EXPECT_EQ(weapons(columns).parents[grad], "weapon/rockets");
  EXPECT_EQ(weapons(columns).is_family[grad], 0);
  EXPECT_EQ(weapons(columns).is_family[weapons(columns).find("rockets").value()], 1);
}

TEST(FacetColumns, DaysOfPublicationLeadToTheirRowsAndBack) {
  const FacetColumns columns = testing_support::columns_of_rows(some_rows());
  EXPECT_EQ(columns.published.of_row(1), kDay);
  EXPECT_EQ(columns.published.of_row(2), kDay - std::chrono::days{1});
  EXPECT_FALSE(columns.published.of_row(4));
  ASSERT_EQ(columns.published.days.size(), 2U);
  EXPECT_EQ(copy(columns.published.by_day.of(0)), (Numbers{2}));
  EXPECT_EQ(copy(columns.published.by_day.of(1)), (Numbers{1, 3}));
  EXPECT_EQ(columns.published.dated[0], 0b1110U);
}

TEST(FacetColumns, AnIndexMayHoldNoReport) {
  const FacetColumns columns = testing_support::columns_of_rows({});
  EXPECT_EQ(columns.row_count, 1U);
  EXPECT_TRUE(weapons(columns).values.by_row.of(0).empty());
  EXPECT_EQ(weapons(columns).values.size(), 0U);
  EXPECT_FALSE(columns.published.of_row(0));
}

// A file with a right checksum in which one number of one array is another.
class Forgery {
 public:
  explicit Forgery(const std::vector<std::byte>& bytes) {
    std::uint32_t count = 0;
    std::memcpy(&count, bytes.data() + 36, sizeof count);
    for (std::uint32_t i = 0; i < count; ++i) {
      std::array<char, 40> name{};
      std::array<std::uint64_t, 2> place{};
      const std::byte* const entry = bytes.data() + 120 + i * 56;
      std::memcpy(name.data(), entry, name.size());
      std::memcpy(place.data(), entry + name.size(), sizeof place);
      const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(place[0]);
      arrays_[name.data()].assign(at, at + static_cast<std::ptrdiff_t>(place[1]));
    }
  }

  Texts names() const {
    Texts names;
    for (const auto& [name, array] : arrays_) names.push_back(name);
    return names;
  }
  std::vector<std::byte>& operator[](const std::string& name) { return arrays_.at(name); }
  void leave_out(const std::string& name) { arrays_.erase(name); }

  bool is_trusted() const {
    ColumnFileMaker maker(std::string(indexer::kFacetColumnsKind), testing_support::kSomeRevision);
    for (const auto& [name, array] : arrays_) maker.add(name, array);
    auto file =
        ColumnFile::of(maker.bytes(), indexer::kFacetColumnsKind, testing_support::kSomeRevision);
    return file && FacetColumns::of(*std::move(file));
  }

 private:
  std::map<std::string, std::vector<std::byte>> arrays_;
};

Forgery forgery() {
  return Forgery(indexer::make_facet_columns(some_rows(), testing_support::kSomeRevision));
}

TEST(FacetColumns, AreTakenFromAFileWithEveryArray) {
  EXPECT_TRUE(forgery().is_trusted());
  for (const std::string& name : forgery().names()) {
    Forgery forged = forgery();
    const bool had_any = !forged[name].empty();
    forged.leave_out(name);
    EXPECT_EQ(forged.is_trusted(), !had_any) << name;
  }
}

TEST(FacetColumns, AShorterOrLongerArrayIsNotTrusted) {
  for (const std::string& name : forgery().names()) {
    Forgery shorter = forgery();
    if (shorter[name].empty()) continue;
    shorter[name].resize(shorter[name].size() - 1);
    EXPECT_FALSE(shorter.is_trusted()) << name;
    Forgery longer = forgery();
    longer[name].resize(longer[name].size() + 8);
    EXPECT_FALSE(longer.is_trusted()) << name;
  }
}

// Arrays whose every value leads nowhere: texts, and numbers that are only shown.
bool leads_nowhere(const std::string& name) {
  return name.ends_with(".slugs") || name.ends_with(".labels") || name.ends_with(".parents") ||
         name.ends_with(".words") || name.ends_with(".is_family");
}

TEST(FacetColumns, ANumberThatLeadsOutOfAnArrayIsNotTrusted) {
  for (const std::string& name : forgery().names()) {
    Forgery forged = forgery();
    // -1 is a day out of any calendar, a row, an
    // ordinal and a place that are not there, and a bit beyond the last row.
    if (forged[name].size() < 4 || leads_nowhere(name)) continue;
    const std::size_t at = forged[name].size() - 4;
    const std::int32_t wrong =
        name == "published.days" || name.ends_with(".from") || name.ends_with(".to") ? 2'000'000'000
                                                                                     : -1;
    if (name.ends_with(".reports") && forged[name].size() == 4) continue;
    std::memcpy(forged[name].data() + at, &wrong, sizeof wrong);
    EXPECT_FALSE(forged.is_trusted()) << name;
  }
}

}  // namespace
