#include "indexer/xapian/columns_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "indexer/entry.h"
#include "indexer/layout.h"
#include "indexer/stored_report.h"
#include "indexer/writer.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace {

using corpus::Facet;
using indexer::FacetColumns;
using indexer::Row;
using indexer::StoredReport;
using namespace std::chrono_literals;

class ColumnsBuilder : public testing::Test {
 protected:
  std::string index() const { return (folder.path() / "sitrep.index").string(); }
  Xapian::Database database() const { return Xapian::Database(index()); }

  testing_support::TemporaryFolder folder;
};

std::map<Row, StoredReport> reports_by_row(const Xapian::Database& database) {
  std::map<Row, StoredReport> reports;
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) {
    reports.emplace(*row, indexer::parse_record(database.get_document(*row).get_data()).value());
  }
  return reports;
}

TEST_F(ColumnsBuilder, EveryReportHasItsOwnValuesAndDays) {
  testing_support::write_index(index(), testing_support::sample_reports());
  const FacetColumns columns = indexer::build_columns(database());
  const auto reports = reports_by_row(database());
  ASSERT_EQ(reports.size(), testing_support::sample_reports().size());
  for (const auto& [row, stored] : reports) {
    EXPECT_TRUE(columns.live[row]);
    EXPECT_EQ(columns.published[row], stored.report.published);
    std::vector<corpus::EntityId> values;
    for (const Facet facet : corpus::kFacets) {
      const auto& column = columns.facets[corpus::index_of(facet)];
      for (const std::uint32_t ordinal : column.rows.of(row))
        values.push_back({facet, column.values[ordinal].key});
    }
    std::sort(values.begin(), values.end());
    std::set<corpus::EntityId> expected;
    for (const corpus::FacetValue& value : stored.annotation.values) expected.insert(value.id);
    for (const auto& [value, parent] :
         indexer::parents_of(stored.annotation, testing_support::lexicon())) {
      expected.insert(parent);
    }
    EXPECT_EQ(values, (std::vector<corpus::EntityId>(expected.begin(), expected.end())))
        << stored.report.id;
    std::vector<corpus::DateSpan> spans;
    for (const std::uint32_t ordinal : columns.mentioned.rows.of(row)) {
      spans.push_back(columns.mentioned.values[ordinal].key);
    }
    std::sort(spans.begin(), spans.end());
    EXPECT_EQ(spans, stored.annotation.mentioned) << stored.report.id;
  }
}

TEST_F(ColumnsBuilder, RemovedReportsAreNotLive) {
  testing_support::write_index(index(), testing_support::sample_reports());
  Xapian::WritableDatabase(index(), Xapian::DB_OPEN).delete_document(2);
  const FacetColumns columns = indexer::build_columns(database());
  EXPECT_FALSE(columns.live[0]);
  EXPECT_TRUE(columns.live[1]);
  EXPECT_FALSE(columns.live[2]);
  EXPECT_FALSE(columns.published[2]);
  for (const auto& column : columns.facets) EXPECT_TRUE(column.rows.of(2).empty());
}

TEST_F(ColumnsBuilder, AnIndexWithoutReportsHasNoRows) {
  indexer::open_writer(index())->commit();
  const FacetColumns columns = indexer::build_columns(database());
  EXPECT_EQ(columns.row_count, 1U);
  EXPECT_TRUE(columns.mentioned.values.empty());
}

TEST_F(ColumnsBuilder, TermsThatAreNoSpansAreLeftOut) {
  Xapian::Document document;
  document.add_boolean_term("XDsoon");
  document.add_boolean_term(indexer::mentioned_term({2022y / 8 / 20, 2022y / 8 / 31}));
  document.add_value(indexer::kPublishedSlot, "someday");
  Xapian::WritableDatabase(index(), Xapian::DB_CREATE).add_document(document);
  const FacetColumns columns = indexer::build_columns(database());
  EXPECT_EQ(columns.mentioned.values.size(), 1U);
  EXPECT_FALSE(columns.published[1]);
}

}  // namespace
