#include "corpus/readers/csv_columns.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

using Header = std::vector<std::string>;

TEST(CsvColumns, AreKnownByTheNamesOfTheFields) {
  const CsvColumns columns = find_csv_columns(
      {"id", "title", "body", "published", "source", "url", "language", "mentioned"}, {});
  EXPECT_EQ(columns.column_of(CsvField::Id), 0U);
  EXPECT_EQ(columns.column_of(CsvField::Title), 1U);
  EXPECT_EQ(columns.column_of(CsvField::Body), 2U);
  EXPECT_EQ(columns.column_of(CsvField::Language), 6U);
  EXPECT_EQ(columns.mentioned, 7U);
  EXPECT_EQ(columns.known(), 8U);
}

TEST(CsvColumns, AreKnownByCommonWordsToo) {
  const CsvColumns columns = find_csv_columns(
      {" Headline ", "Full Text", "Publish-Date", "Publisher", "Link", "Lang"}, {});
  EXPECT_EQ(columns.column_of(CsvField::Title), 0U);
  EXPECT_EQ(columns.column_of(CsvField::Body), 1U);
  EXPECT_EQ(columns.column_of(CsvField::Published), 2U);
  EXPECT_EQ(columns.column_of(CsvField::Source), 3U);
  EXPECT_EQ(columns.column_of(CsvField::Url), 4U);
  EXPECT_EQ(columns.column_of(CsvField::Language), 5U);
  EXPECT_EQ(find_csv_columns({"Дата", "Текст"}, {}).column_of(CsvField::Body), 1U);
}

TEST(CsvColumns, FieldsOwnNameGoesBefore) {
  EXPECT_EQ(find_csv_columns({"notes", "text", "body"}, {}).column_of(CsvField::Body), 2U);
}

TEST(CsvColumns, NameThatIsAskedForGoesBeforeAll) {
  CsvColumnNames asked;
  asked.body = "Remarks";
  asked.title = "What";
  const CsvColumns columns = find_csv_columns({"body", "remarks", "title"}, asked);
  EXPECT_EQ(columns.column_of(CsvField::Body), 1U);
  EXPECT_EQ(columns.column_of(CsvField::Title), std::nullopt);
  EXPECT_EQ(columns.missing, std::vector{CsvField::Title});
}

TEST(CsvColumns, NamesAreFacets) {
  const CsvColumns columns = find_csv_columns({"text", "Weapons", "organization", "people"}, {});
  using Facets = std::vector<std::pair<Facet, std::size_t>>;
  EXPECT_EQ(columns.facets,
            (Facets{{Facet::Weapon, 1}, {Facet::Person, 3}, {Facet::Organisation, 2}}));
}

TEST(CsvColumns, UnknownHeaderHasNone) {
  EXPECT_EQ(find_csv_columns({"a", "b", ""}, {}).known(), 0U);
  EXPECT_EQ(find_csv_columns({}, {}).known(), 0U);
}

}  // namespace
}  // namespace corpus
