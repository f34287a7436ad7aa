#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "searcher/asked_dates.h"
#include "searcher/expand_names.h"
#include "searcher/query_fields.h"
#include "searcher/query_parser.h"
#include "searcher/query_text.h"
#include "searcher/search.h"
#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"

// docs/query-language.md says nothing that is not so: the rows of its tables are executed.
namespace searcher {
namespace {

using Row = std::vector<std::string>;

std::string without_blanks_and_backticks(std::string_view cell) {
  const std::size_t start = cell.find_first_not_of(" `");
  const std::size_t end = cell.find_last_not_of(" `");
  return start == std::string_view::npos ? "" : std::string(cell.substr(start, end - start + 1));
}

// The cells of "| a | b |"; none for a line that is no row of a table.
Row cells_of(std::string_view line) {
  Row cells;
  if (!line.starts_with('|')) return cells;
  for (line.remove_prefix(1); !line.empty();) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    cells.push_back(without_blanks_and_backticks(line.substr(0, bar)));
    line.remove_prefix(std::min(bar + 1, line.size()));
  }
  return cells;
}

// The rows of all tables of the page with this heading.
std::vector<Row> rows_under(const Row& heading) {
  std::ifstream page(std::filesystem::path(SITREP_SOURCE_DIR) / "docs" / "query-language.md");
  std::vector<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    Row cells = cells_of(line);
    if (cells == heading) {
      inside = true;
    } else if (cells.empty()) {
      inside = false;
    } else if (inside && !line.starts_with("|-")) {
      rows.push_back(std::move(cells));
    }
  }
  return rows;
}

TEST(QueryLanguageDoc, ExamplesAreReadAsThePageSays) {
  const std::vector<Row> rows = rows_under({"typed", "read as"});
  EXPECT_GT(rows.size(), 40U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 2U);
    const ParsedQuery parsed = parse_query(row[0]);
    EXPECT_EQ(to_text(parsed.query), row[1]) << row[0];
    EXPECT_EQ(parsed.notes, std::vector<Note>{}) << row[0];
  }
}

TEST(QueryLanguageDoc, DatesInWordsAreReadAsThePageSays) {
  const std::vector<Row> rows = rows_under({"typed on 2022-10-20", "read as"});
  EXPECT_GT(rows.size(), 5U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 2U);
    const ParsedQuery parsed = parse_query(row[0], corpus::parse_day("2022-10-20"));
    EXPECT_EQ(to_text(parsed.query), row[1]) << row[0];
    EXPECT_EQ(parsed.notes, std::vector<Note>{}) << row[0];
  }
}

ExpandedQuery expanded(const std::string& typed) {
  static const auto backend = testing_support::make_scan_backend(testing_support::sample_reports(),
                                                                 testing_support::lexicon());
  return expand_names(parse_query(typed).query, typed, *backend, {});
}

TEST(QueryLanguageDoc, NamesAreSearchedAsThePageSays) {
  const std::vector<Row> rows = rows_under({"typed", "searched as", "including"});
  EXPECT_GT(rows.size(), 4U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 3U);
    const ExpandedQuery query = expanded(row[0]);
    EXPECT_EQ(to_text(query.query), row[1]) << row[0];
    ASSERT_EQ(query.names.size(), 1U) << row[0];
    const std::vector<std::string>& as = query.names[0].as;
    EXPECT_NE(std::find(as.begin(), as.end(), row[2]), as.end()) << row[0];
  }
}

TEST(QueryLanguageDoc, MisspeltWordsGetTheQueryOfThePage) {
  const auto backend = testing_support::make_scan_backend(testing_support::sample_reports(),
                                                          testing_support::lexicon());
  const std::vector<Row> rows = rows_under({"typed", "did you mean"});
  EXPECT_GT(rows.size(), 4U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 2U);
    Request request;
    request.q = row[0];
    EXPECT_EQ(search(*backend, request).did_you_mean, row[1]) << row[0];
  }
}

TEST(QueryLanguageDoc, OtherWordsAreSearchedAsThePageSays) {
  const std::vector<Row> rows = rows_under({"typed", "searched as"});
  EXPECT_GT(rows.size(), 4U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 2U);
    EXPECT_EQ(to_text(expanded(row[0]).query), row[1]) << row[0];
  }
}

TEST(QueryLanguageDoc, UnreadableExamplesGiveTheNoteOfThePage) {
  const std::vector<Row> rows = rows_under({"typed", "read as", "note"});
  EXPECT_GT(rows.size(), 8U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 3U);
    const ParsedQuery parsed = parse_query(row[0]);
    EXPECT_EQ(to_text(parsed.query), row[1]) << row[0];
    ASSERT_EQ(parsed.notes.size(), 1U) << row[0];
    EXPECT_EQ(parsed.notes[0].message, row[2]) << row[0];
  }
}

TEST(QueryLanguageDoc, MentionedSpansAreFoundAsThePageSays) {
  const std::vector<Row> rows = rows_under({"the report says", "which is", "asked", "found"});
  EXPECT_GT(rows.size(), 8U);
  for (const Row& row : rows) {
    ASSERT_EQ(row.size(), 4U);
    const auto said = parse_asked_span(row[1]);
    const Node asked = parse_query(row[2]).query;
    ASSERT_TRUE(said && std::holds_alternative<Within>(asked.is)) << row[2];
    EXPECT_EQ(corpus::answers(*said, std::get<Within>(asked.is).span), row[3] == "yes")
        << row[0] << " / " << row[2];
  }
}

TEST(QueryLanguageDoc, TableOfFieldsIsComplete) {
  const std::vector<Row> rows = rows_under({"field", "finds reports that"});
  EXPECT_EQ(rows.size(), corpus::kFacets.size() + 5);
  for (const Row& row : rows) EXPECT_TRUE(find_field(row[0])) << row[0];
}

TEST(QueryLanguageDoc, LimitsAreThoseOfTheParser) {
  std::ifstream page(std::filesystem::path(SITREP_SOURCE_DIR) / "docs" / "query-language.md");
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  EXPECT_NE(text.find("At most " + std::to_string(kMaxQuery) + " bytes"), std::string::npos);
}

}  // namespace
}  // namespace searcher
