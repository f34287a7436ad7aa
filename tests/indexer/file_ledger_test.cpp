#include "indexer/file_ledger.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "searcher/open_backend.h"
#include "tests/support/temporary_folder.h"

namespace indexer {
namespace {

FileRecord record(std::uint64_t size, std::vector<IdHash> reports = {}) {
  FileRecord record;
  record.stamp = FileStamp{size, -5, 6, 7, 8};
  record.way = 9;
  record.reports = std::move(reports);
  return record;
}

LostFile lost(const std::string& file, std::size_t failures) {
  LostFile lost{file, {}, 0};
  for (std::size_t line = 1; line <= failures; ++line) lost.add({"", line, "The line is no JSON."});
  return lost;
}

class FileLedgerTest : public testing::Test {
 protected:
  std::string index() const { return (folder.path() / "test.index").string(); }
  std::unique_ptr<Writer> open() const { return open_writer(index()); }

  testing_support::TemporaryFolder folder;
  const Origin grid{"/reports", "grid.txt"};
  const Origin grain{"/reports", "ports/grain.txt"};
};

TEST_F(FileLedgerTest, WhatWasPutIsThereAfterACommit) {
  FileRecord of_grid = record(120, {id_hash("grid.txt"), id_hash("grid.txt#2")});
  of_grid.has_clash = true;
  FileRecord unsettled;
  {
    const auto writer = open();
    FileLedger ledger(*writer);
    ledger.put(grid, of_grid, {});
    ledger.put(grain, unsettled, {});
    ledger.put_totals();
    writer->commit();
  }
  const auto writer = open();
  const FileLedger ledger(*writer);
  ASSERT_NE(ledger.find(grid), nullptr);
  EXPECT_EQ(*ledger.find(grid), of_grid);
  EXPECT_EQ(*ledger.find(grain), unsettled);
  EXPECT_EQ(ledger.find({"/reports", "other.txt"}), nullptr);
  EXPECT_EQ(ledger.find({"/report", "grid.txt"}), nullptr);
}

TEST_F(FileLedgerTest, NothingIsThereWithoutACommit) {
  {
    const auto writer = open();
    FileLedger(*writer).put(grid, record(120), {});
  }
  const auto writer = open();
  EXPECT_TRUE(FileLedger(*writer).records().empty());
}

TEST_F(FileLedgerTest, FailuresAndTotalsFollowTheFiles) {
  const auto writer = open();
  const auto totals = [&] {
    return parse_file_totals(writer->remembered(std::string(kFileTotalsKey)));
  };
  FileLedger ledger(*writer);
  ledger.put(grid, record(120), lost("grid.txt", 3));
  ledger.put(grain, record(90), lost("ports/grain.txt", 1));
  ledger.put_totals();
  EXPECT_EQ(totals(), (FileTotals{2, 2, 4}));
  EXPECT_EQ(ledger.lost_of(grid), lost("grid.txt", 3));
  ledger.put(grid, record(121), {});
  ledger.put_totals();
  EXPECT_EQ(totals(), (FileTotals{2, 1, 1}));
  EXPECT_EQ(ledger.lost_of(grid), std::nullopt);
  ledger.forget(grain);
  ledger.put_totals();
  EXPECT_EQ(totals(), (FileTotals{1, 0, 0}));
  EXPECT_EQ(ledger.lost_of(grain), std::nullopt);
}

TEST_F(FileLedgerTest, RecordsOfAPathAreItsOwn) {
  const auto writer = open();
  FileLedger ledger(*writer);
  for (const char* path : {"/report", "/reports", "/reports2"})
    ledger.put({path, "grid.txt"}, record(1), {});
  ledger.put(grain, record(1), {});
  ASSERT_EQ(ledger.records_of("/reports").size(), 2U);
  for (const auto& at : ledger.records_of("/reports")) EXPECT_EQ(at->first.path, "/reports");
}

TEST_F(FileLedgerTest, PathsOfAnyBytesAndLengthAreRemembered) {
  const Origin odd{"/re\xFFports\n", std::string(3000, 'x') + "/a.txt"};
  {
    const auto writer = open();
    FileLedger ledger(*writer);
    ledger.put(odd, record(1), lost(odd.file, 1));
    writer->commit();
  }
  const auto writer = open();
  const FileLedger ledger(*writer);
  ASSERT_NE(ledger.find(odd), nullptr);
  EXPECT_EQ(ledger.lost_of(odd), lost(odd.file, 1));
}

TEST_F(FileLedgerTest, AFileOfMillionsOfReportsIsRememberedWhole) {
  FileRecord large = record(1'000'000'000);
  for (std::uint64_t i = 0; i < 2 * kReportsOfPiece + 5; ++i) large.reports.push_back({i, ~i});
  const auto writer = open();
  FileLedger ledger(*writer);
  ledger.put(grid, large, {});
  ledger.put(grain, record(1), {});
  EXPECT_EQ(*FileLedger(*writer).find(grid), large);
  large.reports.resize(7);
  ledger.put(grid, large, {});
  EXPECT_EQ(*FileLedger(*writer).find(grid), large);
  EXPECT_EQ(*FileLedger(*writer).find(grain), record(1));
}

TEST_F(FileLedgerTest, ARecordThatLacksAPieceIsAFileThatIsNotKnown) {
  FileRecord large = record(1'000'000'000);
  large.reports.resize(kReportsOfPiece + 5);
  const auto writer = open();
  FileLedger(*writer).put(grid, large, {});
  writer->remember(file_key(grid.path, grid.file, 1), {});
  EXPECT_EQ(FileLedger(*writer).find(grid), nullptr);
}

TEST_F(FileLedgerTest, ADamagedRecordIsAFileThatIsNotKnown) {
  const auto writer = open();
  FileLedger(*writer).put(grid, record(120), {});
  std::string bytes = writer->remembered(file_key(grid.path, grid.file));
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  writer->remember(file_key(grid.path, grid.file), bytes);
  EXPECT_EQ(FileLedger(*writer).find(grid), nullptr);
}

TEST_F(FileLedgerTest, AnUnsettledFileKeepsItsReports) {
  const auto writer = open();
  FileLedger ledger(*writer);
  ledger.put(grid, record(120, {id_hash("grid.txt")}), {});
  ledger.unsettle(grid);
  const FileLedger again(*writer);
  EXPECT_FALSE(again.find(grid)->stamp);
  EXPECT_EQ(again.find(grid)->reports.size(), 1U);
}

}  // namespace
}  // namespace indexer
