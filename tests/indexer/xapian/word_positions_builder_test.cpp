#include "indexer/xapian/word_positions_builder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "indexer/xapian/stem_postings_builder.h"
#include "tests/searcher/xapian/small_index.h"

namespace {

using namespace indexer;
using testing_support::SmallIndex;
using testing_support::SmallReport;

SmallReport report(const std::string& id, const std::string& body) {
  return {id, body, std::nullopt, {}, {}};
}

WordPositions positions_of(const SmallIndex& index) {
  const Xapian::Database database(index.folder());
  const StemPostings stems = stem_postings_of(database, index.folder());
  return word_positions_of(database, index.folder(), stems.lengths());
}

std::set<std::filesystem::path> files_of(const SmallIndex& index) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(index.folder())) {
    if (entry.path().extension() == ".positions") files.insert(entry.path());
  }
  return files;
}

std::uint32_t reports_with(const WordPositions& positions, const std::string& term) {
  std::uint32_t reports = 0;
  for (const PositionSegment& segment : positions) reports += segment.find(term).postings.reports;
  return reports;
}

TEST(WordPositionsBuilder, HoldsTheWordsOfAllReports) {
  const SmallIndex index;
  index.put({report("1", "Grain left."), report("2", "Grain and ships."), report("3", "")});
  const WordPositions positions = positions_of(index);
  EXPECT_EQ(reports_with(positions, "grain"), 2U);
  EXPECT_EQ(reports_with(positions, "ships"), 1U);
  EXPECT_EQ(reports_with(positions, "rockets"), 0U);
}

TEST(WordPositionsBuilder, AFileIsKeptWhileItsReportsStay) {
  const SmallIndex index;
  index.put_and_finish({report("1", "Grain left.")});
  const auto before = files_of(index);
  ASSERT_EQ(before.size(), 1U);
  index.put_and_finish({report("1", "Grain left.")});
  EXPECT_EQ(files_of(index), before);
}

TEST(WordPositionsBuilder, AChangedReportIsReadAnewAndItsOldFileIsGone) {
  const SmallIndex index;
  index.put_and_finish({report("1", "Grain left."), report("2", "Ships.")});
  const auto before = files_of(index);
  index.put_and_finish({report("1", "Rockets fell.")});
  const auto after = files_of(index);
  EXPECT_EQ(after.size(), 1U);
  EXPECT_NE(after, before);
  const WordPositions positions = positions_of(index);
  EXPECT_EQ(reports_with(positions, "grain"), 0U);
  EXPECT_EQ(reports_with(positions, "rockets"), 1U);
}

TEST(WordPositionsBuilder, ARemovedReportIsGone) {
  const SmallIndex index;
  index.put_and_finish({report("1", "Grain left."), report("2", "Ships.")});
  index.keep({"2"});
  EXPECT_EQ(reports_with(positions_of(index), "grain"), 0U);
}

TEST(WordPositionsBuilder, ADamagedFileIsMadeAnew) {
  const SmallIndex index;
  index.put_and_finish({report("1", "Grain left.")});
  const std::filesystem::path file = *files_of(index).begin();
  const auto size = std::filesystem::file_size(file);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary)
          .seekp(static_cast<long>(size / 2))
      << "damage";
  EXPECT_EQ(reports_with(positions_of(index), "grain"), 1U);
  std::filesystem::resize_file(file, size / 2);
  EXPECT_EQ(reports_with(positions_of(index), "grain"), 1U);
  EXPECT_EQ(std::filesystem::file_size(file), size);
}

TEST(WordPositionsBuilder, WithoutAFolderItStaysInMemory) {
  const SmallIndex index;
  index.put({report("1", "Grain left.")});
  const Xapian::Database database(index.folder());
  const StemPostings stems = stem_postings_of(database, "");
  EXPECT_EQ(reports_with(word_positions_of(database, "", stems.lengths()), "grain"), 1U);
  EXPECT_TRUE(files_of(index).empty());
}

}  // namespace
