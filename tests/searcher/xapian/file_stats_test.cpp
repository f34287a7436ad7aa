#include "searcher/xapian/file_stats.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "indexer/file_ledger.h"
#include "searcher/open_backend.h"
#include "tests/support/temporary_folder.h"

namespace searcher {
namespace {

// An index that remembers files, some with failures.
class FileStats : public testing::Test {
 protected:
  std::string index() const { return (folder.path() / "test.index").string(); }

  void remember(const std::vector<std::string>& files, std::size_t failures) const {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(index());
    indexer::FileLedger ledger(*writer);
    for (const std::string& file : files) {
      indexer::LostFile lost{file, {}, 0};
      for (std::size_t line = 1; line <= failures; ++line) lost.add({"", line, "It is no JSON."});
      ledger.put({"/reports", file}, {}, lost);
    }
    ledger.put_totals();
    writer->commit();
  }

  IndexStats stats(const StatsAsk& ask = {}) const { return open_backend(index())->stats(ask); }

  testing_support::TemporaryFolder folder;
};

TEST_F(FileStats, FilesWithoutFailuresAreCountedAlone) {
  remember({"a.txt", "b.txt"}, 0);
  EXPECT_EQ(stats(), (IndexStats{0, {2, 0, 0}, {}, {}}));
}

TEST_F(FileStats, PagesHoldEachFileOnceInOrder) {
  std::vector<std::string> files;
  for (int i = 0; i < 25; ++i) files.push_back(std::string(1, static_cast<char>('a' + i)) + ".txt");
  // Names that are cut in their keys are still apart.
  for (const char* end : {"1", "2"}) files.push_back(std::string(400, 'z') + end);
  remember(files, 2);
  EXPECT_EQ(stats().files, (indexer::FileTotals{27, 27, 54}));
  std::vector<std::string> found;
  StatsAsk ask{10, ""};
  do {
    const IndexStats page = stats(ask);
    EXPECT_LE(page.lost.size(), 10U);
    for (const indexer::LostFile& lost : page.lost) found.push_back(lost.file);
    ask.cursor = page.next;
  } while (!ask.cursor.empty());
  ASSERT_EQ(found.size(), files.size());
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end() - 2));
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, files);
}

TEST_F(FileStats, APageWithMuchToSayIsShorter) {
  std::vector<std::string> files;
  for (int i = 10; i < 40; ++i) files.push_back(std::to_string(i) + ".jsonl");
  remember(files, 500);
  const IndexStats page = stats({200, ""});
  EXPECT_EQ(page.lost.size(), 10U);
  EXPECT_EQ(page.lost[0].total, 500U);
  EXPECT_FALSE(page.next.empty());
}

TEST_F(FileStats, AnyCursorIsTaken) {
  remember({"a.txt", "b.txt"}, 1);
  for (const char* cursor : {"zzz", "\xFF", "a", "../x"}) (void)stats({10, cursor});
  EXPECT_TRUE(stats({10, "zzz"}).lost.empty());
  EXPECT_EQ(stats({10, "b"}).lost.size(), 1U);
}

}  // namespace
}  // namespace searcher
