#include "indexer/xapian/columns_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "indexer/entry.h"
#include "indexer/layout.h"
#include "indexer/stored_report.h"
#include "indexer/value_record.h"
#include "indexer/writer.h"
#include "indexer/xapian/derived_file.h"
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
  FacetColumns columns() const { return indexer::columns_of(database(), index()); }
  std::filesystem::path file() const {
    return std::filesystem::path(index()) / indexer::kFacetColumnsFile;
  }

  testing_support::TemporaryFolder folder;
};

bool is_live(const FacetColumns& columns, Row row) {
  return (columns.live[row / indexer::kRowsInWord] >> (row % indexer::kRowsInWord) & 1) != 0;
}

std::map<Row, StoredReport> reports_by_row(const Xapian::Database& database) {
  std::map<Row, StoredReport> reports;
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) {
    reports.emplace(*row, indexer::parse_record(database.get_document(*row).get_data()).value());
  }
  return reports;
}

TEST_F(ColumnsBuilder, EveryReportHasItsOwnValuesAndDays) {
  testing_support::write_index(index(), testing_support::sample_reports());
  const FacetColumns columns = this->columns();
  const auto reports = reports_by_row(database());
  ASSERT_EQ(reports.size(), testing_support::sample_reports().size());
  for (const auto& [row, stored] : reports) {
    EXPECT_TRUE(is_live(columns, row));
    EXPECT_EQ(columns.published.of_row(row), stored.report.published);
    std::vector<corpus::EntityId> values;
    for (const Facet facet : corpus::kFacets) {
      const auto& column = columns.facets[corpus::index_of(facet)];
      for (const std::uint32_t ordinal : column.values.by_row.of(row))
        values.push_back({facet, std::string(column.slugs[ordinal])});
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
    for (const std::uint32_t ordinal : columns.mentioned.values.by_row.of(row)) {
      spans.push_back(columns.mentioned.span_of(ordinal));
    }
    std::sort(spans.begin(), spans.end());
    EXPECT_EQ(spans, stored.annotation.mentioned) << stored.report.id;
  }
}

TEST_F(ColumnsBuilder, RemovedReportsAreNotLive) {
  testing_support::write_index(index(), testing_support::sample_reports());
  Xapian::WritableDatabase(index(), Xapian::DB_OPEN).delete_document(2);
  const FacetColumns columns = this->columns();
  EXPECT_FALSE(is_live(columns, 0));
  EXPECT_TRUE(is_live(columns, 1));
  EXPECT_FALSE(is_live(columns, 2));
  EXPECT_FALSE(columns.published.of_row(2));
  for (const auto& column : columns.facets) EXPECT_TRUE(column.values.by_row.of(2).empty());
}

TEST_F(ColumnsBuilder, AnIndexWithoutReportsHasNoRows) {
  indexer::open_writer(index())->commit();
  const FacetColumns columns = this->columns();
  EXPECT_EQ(columns.row_count, 1U);
  EXPECT_EQ(columns.mentioned.values.size(), 0U);
}

TEST_F(ColumnsBuilder, TermsThatAreNoSpansAreLeftOut) {
  Xapian::Document document;
  document.add_boolean_term("XDsoon");
  document.add_boolean_term(indexer::mentioned_term({2022y / 8 / 20, 2022y / 8 / 31}));
  document.add_value(indexer::kPublishedSlot, "someday");
  Xapian::WritableDatabase(index(), Xapian::DB_CREATE).add_document(document);
  const FacetColumns columns = this->columns();
  EXPECT_EQ(columns.mentioned.values.size(), 1U);
  EXPECT_FALSE(columns.published.of_row(1));
}

TEST_F(ColumnsBuilder, LabelsAreThoseOfTheIndex) {
  testing_support::write_index(index(), testing_support::sample_reports());
  const FacetColumns columns = this->columns();
  for (const Facet facet : corpus::kFacets) {
    const auto& column = columns.facets[corpus::index_of(facet)];
    for (std::size_t i = 0; i < column.values.size(); ++i) {
      const std::string key = indexer::value_key({facet, std::string(column.slugs[i])});
      const auto record = indexer::parse_value_record(database().get_metadata(key));
      ASSERT_TRUE(record) << key;
      EXPECT_EQ(column.labels[i], record->label);
      EXPECT_EQ(corpus::parse_entity_id(column.parents[i]), record->parent);
      EXPECT_EQ(column.is_family[i] != 0, record->is_family);
    }
  }
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

TEST_F(ColumnsBuilder, AreReadFromTheFileOnceTheyLieThere) {
  testing_support::write_index(index(), testing_support::sample_reports());
  columns();
  const auto written = std::filesystem::last_write_time(file());
  const std::string bytes = bytes_of(file());
  EXPECT_EQ(columns().file.size(), bytes.size());
  EXPECT_EQ(std::filesystem::last_write_time(file()), written);
}

TEST_F(ColumnsBuilder, AMissingDamagedCutOffOrForeignFileIsMadeAnew) {
  testing_support::write_index(index(), testing_support::sample_reports());
  columns();
  const std::string good = bytes_of(file());
  std::string damaged = good;
  damaged[good.size() / 2] = static_cast<char>(damaged[good.size() / 2] ^ 1);
  std::string later = good;
  later[24] = '\x7f';  // claims a later revision, and is damaged so
  for (const std::string& bad :
       {std::string(), damaged, later, good.substr(0, good.size() / 2), std::string("grain\n")}) {
    write(file(), bad);
    EXPECT_EQ(columns().live.size(), indexer::words_for(columns().row_count));
    EXPECT_EQ(bytes_of(file()), good);
  }
}

TEST_F(ColumnsBuilder, ThoseOfAnEarlierCommitAreMadeAnew) {
  testing_support::write_index(index(), testing_support::sample_reports());
  columns();
  const std::string before = bytes_of(file());
  Xapian::WritableDatabase(index(), Xapian::DB_OPEN).delete_document(2);
  EXPECT_FALSE(is_live(columns(), 2));
  EXPECT_NE(bytes_of(file()), before);
}

TEST_F(ColumnsBuilder, ThoseOfALaterCommitAreLeftToOthers) {
  testing_support::write_index(index(), testing_support::sample_reports());
  const Xapian::Database before = database();
  Xapian::WritableDatabase(index(), Xapian::DB_OPEN).delete_document(2);
  columns();
  const std::string later = bytes_of(file());
  EXPECT_TRUE(is_live(indexer::columns_of(before, index()), 2));
  EXPECT_EQ(bytes_of(file()), later);
}

TEST_F(ColumnsBuilder, StayInMemoryWhereTheFolderCannotBeWritten) {
  testing_support::write_index(index(), testing_support::sample_reports());
  const FacetColumns columns = indexer::columns_of(database(), "/nonexistent");
  EXPECT_TRUE(is_live(columns, 1));
  EXPECT_EQ(columns.row_count, this->columns().row_count);
}

TEST_F(ColumnsBuilder, AFinishedWriterHasMadeThem) {
  const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(index());
  writer->finish();
  EXPECT_TRUE(indexer::ColumnFile::open(file(), indexer::kFacetColumnsKind,
                                        indexer::revision_of(database())));
}

}  // namespace
