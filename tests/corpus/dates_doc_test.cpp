#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/marked_dates.h"

// docs/dates.md says nothing that is not so: the rows of its tables are read.
namespace corpus {
namespace {

using tests::dates_in;
using tests::reading_of;
using tests::without_marks;

struct Row {
  std::string written;
  std::string days;
  std::string anchors;
};

std::string trimmed(std::string_view cell) {
  const std::size_t start = cell.find_first_not_of(' ');
  if (start == std::string_view::npos) return "";
  return std::string(cell.substr(start, cell.find_last_not_of(' ') - start + 1));
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  if (!line.starts_with('|')) return cells;
  for (line.remove_prefix(1); !line.empty();) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    cells.push_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(std::min(bar + 1, line.size()));
  }
  return cells;
}

std::vector<Row> rows_of_the_page() {
  std::ifstream page(std::filesystem::path(SITREP_SOURCE_DIR) / "docs" / "dates.md");
  std::vector<Row> rows;
  for (std::string line; std::getline(page, line);) {
    const std::vector<std::string> cells = cells_of(line);
    const bool is_row = cells.size() == 3 && cells[0] != "written" && !line.starts_with("|-");
    if (is_row) rows.push_back({cells[0], cells[1], cells[2]});
  }
  return rows;
}

std::string anchors_of(const std::vector<DateMention>& mentions) {
  std::string anchors;
  for (const DateMention& mention : mentions) {
    if (!anchors.empty()) anchors += ' ';
    anchors += name_of(mention.anchor);
  }
  return anchors;
}

TEST(DatesDoc, DatesAreReadAsThePageSays) {
  const std::vector<Row> rows = rows_of_the_page();
  EXPECT_GT(rows.size(), 20U);
  for (const Row& row : rows) {
    const std::string text = without_marks(row.written);
    const std::vector<DateMention> mentions = dates_in(text, "en", "2022-10-20");
    EXPECT_EQ(reading_of(text, mentions), row.written + "\n" + row.days);
    EXPECT_EQ(anchors_of(mentions), row.anchors) << row.written;
  }
}

}  // namespace
}  // namespace corpus
