#include "indexer/gone_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "tests/support/temporary_folder.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// A ledger that has files of a PATH, and the PATH.
class GoneFilesTest : public testing::Test {
 protected:
  GoneFilesTest() : writer(open_writer((folder.path() / "test.index").string())), ledger(*writer) {
    fs::create_directories(path());
  }

  fs::path path() const { return folder.path() / "reports"; }
  std::uint64_t this_disk() const { return stamp_of(folder.path())->device; }
  Origin origin(const std::string& file) const { return {path().string(), file}; }

  void know(const std::string& file, std::uint64_t device) {
    FileRecord record;
    record.stamp = FileStamp{1, 1, 1, 1, device};
    ledger.put(origin(file), record, {});
  }
  GoneFiles gone(const std::set<std::string, std::less<>>& found = {}) const {
    return find_gone(ledger, path().string(), found);
  }

  testing_support::TemporaryFolder folder;
  std::unique_ptr<Writer> writer;
  FileLedger ledger;
};

TEST_F(GoneFilesTest, WhatWasNotFoundIsGone) {
  know("grid.txt", this_disk());
  know("ports/grain.txt", this_disk());
  EXPECT_EQ(gone({"grid.txt"}).gone, std::vector<Origin>{origin("ports/grain.txt")});
  EXPECT_TRUE(gone({"grid.txt"}).unmounted.empty());
}

TEST_F(GoneFilesTest, AnEmptyFolderOfAnotherDiskIsNotMounted) {
  know("grid.txt", this_disk() + 1);
  EXPECT_TRUE(gone().gone.empty());
  EXPECT_EQ(gone().unmounted, std::vector<Origin>{origin("grid.txt")});
  EXPECT_EQ(gone().unmounted_folders, std::set<fs::path>{path()});
}

TEST_F(GoneFilesTest, ADiskBelowThePathIsLookedAtByItself) {
  know("disk/2022/grid.txt", this_disk() + 1);
  know("ports/grain.txt", this_disk());
  fs::create_directories(path() / "disk");
  EXPECT_EQ(gone().unmounted, std::vector<Origin>{origin("disk/2022/grid.txt")});
  EXPECT_EQ(gone().gone, std::vector<Origin>{origin("ports/grain.txt")});
}

TEST_F(GoneFilesTest, AnEmptiedFolderOfTheSameDiskHasGoneFiles) {
  know("grid.txt", this_disk());
  EXPECT_EQ(gone().gone.size(), 1U);
}

TEST_F(GoneFilesTest, AFolderWithOtherFilesHasGoneFilesWhateverItsDisk) {
  know("grid.txt", this_disk() + 1);
  folder.write("reports/grain.txt", "Grain.");
  EXPECT_EQ(gone({"grain.txt"}).gone.size(), 1U);
}

}  // namespace
}  // namespace indexer
