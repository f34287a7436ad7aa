#include "corpus/lexicon_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace corpus {
namespace {

struct Read {
  std::vector<LexiconRow> rows;
  std::vector<LexiconProblem> problems;
};

Read read(std::string text) {
  Read result;
  result.rows = read_lexicon_table({"own.tsv", std::move(text)}, result.problems);
  return result;
}

TEST(LexiconTable, ARowIsReadByItsColumns) {
  const Read table = read(
      "op\tid\tlabel\tparent\taliases\tflags\tsource\tnote\n"
      "add\tweapon/arrowhead\tArrowhead\tweapon/missile\tA-1 | Pfeil\tcase,context\town\ta note\n");
  ASSERT_EQ(table.rows.size(), 1U);
  const LexiconRow& row = table.rows[0];
  EXPECT_EQ(row.op, LexiconOp::Add);
  EXPECT_EQ(to_string(row.id), "weapon/arrowhead");
  EXPECT_EQ(row.label, "Arrowhead");
  EXPECT_EQ(to_string(*row.parent), "weapon/missile");
  EXPECT_EQ(row.aliases, (std::vector<std::string>{"A-1", "Pfeil"}));
  EXPECT_TRUE(row.flags.exact_case);
  EXPECT_TRUE(row.flags.needs_context);
  EXPECT_EQ(row.line, 2U);
}

TEST(LexiconTable, ColumnsComeInAnyOrderAndMayBeMissing) {
  const Read table = read("label\tid\nKyiv\tplace/kyiv\n");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].op, LexiconOp::Add);
  EXPECT_EQ(table.rows[0].label, "Kyiv");
  EXPECT_TRUE(table.problems.empty());
}

TEST(LexiconTable, CommentsEmptyLinesAndWindowsLineEndsAreNoMatter) {
  const Read table = read("# mine\r\n\r\nid\tlabel\r\n# more\r\nplace/kyiv\tKyiv\r\n");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].label, "Kyiv");
  EXPECT_EQ(table.rows[0].line, 5U);
}

TEST(LexiconTable, OfficeHoldersHaveTheirDays) {
  const Read table =
      read("id\tlabel\tflags\nperson/doe\tDoe\tsince=2021-01-20, until=2025-01-19\n");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].flags.since, parse_day("2021-01-20"));
  EXPECT_EQ(table.rows[0].flags.until, parse_day("2025-01-19"));
}

TEST(LexiconTable, AnUnknownColumnLeavesOutTheTable) {
  const Read table = read("id\tname\nplace/kyiv\tKyiv\n");
  EXPECT_TRUE(table.rows.empty());
  ASSERT_EQ(table.problems.size(), 1U);
  EXPECT_EQ(table.problems[0].line, 1U);
  EXPECT_NE(table.problems[0].message.find("\"name\""), std::string::npos);
}

TEST(LexiconTable, ATableWithoutIdsIsLeftOut) {
  EXPECT_EQ(read("op\tlabel\nadd\tKyiv\n").problems.size(), 1U);
}

TEST(LexiconTable, ARowWithAMistakeIsLeftOutAndSaidByItsLine) {
  for (const char* row :
       {"grow\tplace/kyiv\tKyiv\t-", "add\tkyiv\tKyiv\t-", "add\tlanguage/en\tEnglish\t-",
        "add\tplace/kyiv\tKyiv\tloud", "add\tplace/kyiv\tKyiv\tsince=2021-13-01",
        "add\tplace/kyiv\tKyiv\t-\tone more"}) {
    const Read table =
        read("op\tid\tlabel\tflags\n" + std::string(row) + "\nadd\tplace/odesa\tOdesa\t-\n");
    ASSERT_EQ(table.problems.size(), 1U) << row;
    EXPECT_EQ(table.problems[0].table, "own.tsv");
    EXPECT_EQ(table.problems[0].line, 2U) << row;
    ASSERT_EQ(table.rows.size(), 1U) << row;
    EXPECT_EQ(table.rows[0].label, "Odesa");
  }
}

}  // namespace
}  // namespace corpus
