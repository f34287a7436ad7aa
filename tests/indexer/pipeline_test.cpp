#include "indexer/pipeline.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using indexer::IndexOptions;
using indexer::IndexResult;

// A folder of reports and an index beside it.
class Pipeline : public testing::Test {
 protected:
  fs::path reports() const { return folder.path() / "reports"; }
  std::string index() const { return (folder.path() / "sitrep.index").string(); }

  void write(const fs::path& file, const std::string& text) const {
    fs::create_directories((folder.path() / file).parent_path());
    std::ofstream(folder.path() / file, std::ios::binary) << text;
  }

  IndexResult run(const std::vector<fs::path>& paths, IndexOptions options = {}) {
    notes.clear();
    options.note = [this](const corpus::ReadNote& note) { notes.push_back(note.message); };
    const auto writer = indexer::open_writer(index());
    return indexer::index_paths(paths, testing_support::lexicon(), options, *writer);
  }
  IndexResult run() { return run({reports()}); }

  IndexResult prune(const std::vector<fs::path>& paths) {
    IndexOptions options;
    options.prune = true;
    return run(paths, options);
  }
  IndexResult prune() { return prune({reports()}); }

  std::set<std::string> found(const std::string& q = "") const {
    searcher::Request request;
    request.q = q;
    request.limit = searcher::kMaxLimit;
    std::set<std::string> ids;
    for (const searcher::Hit& hit :
         searcher::search(*searcher::open_backend(index()), request).hits) {
      ids.insert(hit.id);
    }
    return ids;
  }

  testing_support::TemporaryFolder folder;
  std::vector<std::string> notes;
};

using Ids = std::set<std::string>;

constexpr const char* kGrid =
    "date 2022-10-18 Shahed-136 drones hit a power station outside Kyiv before dawn.\n";
constexpr const char* kGrain =
    "date 2022-11-02 Grain ships left Odesa again after a pause of four days.\n";

TEST_F(Pipeline, AnUnchangedFolderIsLeftAlone) {
  write("reports/grid.txt", kGrid);
  write("reports/ports/grain.txt", kGrain);
  EXPECT_EQ(run().added, 2U);
  const IndexResult again = run();
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.added + again.changed + again.removed + again.lost, 0U);
  EXPECT_EQ(found(), (Ids{"grid.txt", "ports/grain.txt"}));
}

TEST_F(Pipeline, AChangedReportTakesThePlaceOfTheOldOne) {
  write("reports/grid.txt", kGrid);
  run();
  write("reports/grid.txt", kGrain);
  EXPECT_EQ(run().changed, 1U);
  EXPECT_EQ(found("grain"), (Ids{"grid.txt"}));
  EXPECT_EQ(found("power"), (Ids{}));
  EXPECT_EQ(found("weapon:shahed-136"), (Ids{}));
}

TEST_F(Pipeline, AnotherWayToAnnotateChangesTheReport) {
  write("reports/grid.txt", kGrid);
  run();
  IndexOptions options;
  options.annotate.extract = false;
  EXPECT_EQ(run({reports()}, options).changed, 1U);
  EXPECT_EQ(found("weapon:any"), (Ids{}));
}

TEST_F(Pipeline, PruneRemovesExactlyWhatIsGone) {
  write("reports/grid.txt", kGrid);
  write("reports/grain.txt", kGrain);
  write("others/more.txt", kGrain);
  run({reports(), folder.path() / "others"});
  fs::remove(reports() / "grid.txt");
  fs::remove(folder.path() / "others/more.txt");
  EXPECT_EQ(prune().removed, 1U);
  EXPECT_EQ(found(), (Ids{"grain.txt", "more.txt"}));
}

TEST_F(Pipeline, PruneRemovesReportsThatLeftTheirFile) {
  write("reports/both.txt", std::string(kGrid) + kGrain);
  run();
  EXPECT_EQ(found(), (Ids{"both.txt", "both.txt#2"}));
  write("reports/both.txt", kGrid);
  EXPECT_EQ(prune().removed, 1U);
  EXPECT_EQ(found(), (Ids{"both.txt"}));
}

TEST_F(Pipeline, PruneKeepsReportsOfFilesThatCannotBeRead) {
  write("reports/grid.txt", kGrid);
  write("reports/grain.txt", kGrain);
  run();
  write("reports/grid.txt", std::string("\0\1\2", 3));
  const IndexResult result = prune();
  EXPECT_EQ(result.lost, 1U);
  EXPECT_EQ(result.removed, 0U);
  EXPECT_EQ(found(), (Ids{"grid.txt", "grain.txt"}));
}

TEST_F(Pipeline, PruneKeepsReportsOfALinkThatLeadsNowhereAndRemovesTheRest) {
  write("archive/grid.txt", kGrid);
  write("reports/grain.txt", kGrain);
  fs::create_symlink(folder.path() / "archive/grid.txt", reports() / "grid.txt");
  run();
  fs::remove(folder.path() / "archive/grid.txt");
  fs::remove(reports() / "grain.txt");
  EXPECT_EQ(prune().removed, 1U);
  EXPECT_EQ(found(), (Ids{"grid.txt"}));
}

TEST_F(Pipeline, PruneRemovesNothingOfAPathThatIsNotThere) {
  write("reports/grid.txt", kGrid);
  run();
  fs::rename(reports(), folder.path() / "elsewhere");
  const IndexResult result = prune();
  EXPECT_EQ(result.removed, 0U);
  EXPECT_EQ(result.lost, 1U);
  EXPECT_EQ(found(), (Ids{"grid.txt"}));
}

TEST_F(Pipeline, AReportThatMovedToAnotherPathIsKeptThere) {
  const std::string line = R"({"id":"convoy-1","body":"A convoy reached the checkpoint."})";
  write("old/wire.jsonl", line);
  write("old/grain.txt", kGrain);
  const fs::path old_path = folder.path() / "old";
  const fs::path new_path = folder.path() / "new";
  run({old_path});
  fs::create_directories(new_path);
  fs::rename(old_path / "wire.jsonl", new_path / "wire.jsonl");
  run({new_path});
  prune({old_path});
  EXPECT_EQ(found(), (Ids{"convoy-1", "grain.txt"}));
}

TEST_F(Pipeline, AReportWhoseFileWasRenamedIsKeptWhenTheNewFileCannotBeRead) {
  write("reports/monday.jsonl", R"({"id":"convoy-1","body":"A convoy reached the checkpoint."})");
  run();
  fs::rename(reports() / "monday.jsonl", reports() / "tuesday.jsonl");
  run();
  write("reports/tuesday.jsonl", std::string("\0\1\2", 3));
  EXPECT_EQ(prune().removed, 0U);
  EXPECT_EQ(found(), (Ids{"convoy-1"}));
}

TEST_F(Pipeline, TheSecondReportWithAnIdIsLeftOutAndSaidToBe) {
  write("reports/a.jsonl", R"({"id":"convoy-1","body":"The first."})");
  write("reports/b.jsonl", R"({"id":"convoy-1","body":"The second."})");
  const IndexResult result = run();
  EXPECT_EQ(result.added, 1U);
  EXPECT_EQ(result.lost, 1U);
  EXPECT_EQ(std::count(notes.begin(), notes.end(),
                       "The id \"convoy-1\" was used before, in a.jsonl; the later report is left "
                       "out: give it another id."),
            1);
  EXPECT_EQ(found("first"), (Ids{"convoy-1"}));
}

TEST_F(Pipeline, AnIndexAmongItsReportsIsNotRead) {
  write("grid.txt", kGrid);
  EXPECT_EQ(run({folder.path()}).lost, 0U);
  const IndexResult again = run({folder.path()});
  EXPECT_EQ(again.lost, 0U);
  EXPECT_EQ(again.unchanged, 1U);
  EXPECT_TRUE(notes.empty());
}

TEST_F(Pipeline, AnyNumberOfJobsGivesTheSameIndex) {
  std::string lines;
  for (int i = 0; i < 600; ++i) {
    lines += R"({"id":"convoy-)" + std::to_string(i) +
             R"(","published":"2022-11-03","body":"Convoy )" + std::to_string(i) +
             R"( passed Kyiv with a Shahed-136 on 1 November."})" + "\n";
  }
  write("reports/many.jsonl", lines);
  IndexOptions options;
  options.jobs = 4;
  EXPECT_EQ(run({reports()}, options).added, 600U);
  EXPECT_EQ(run().unchanged, 600U);
  const auto backend = searcher::open_backend(index());
  for (const int i : {0, 255, 256, 599}) {
    const auto stored = backend->find_report("convoy-" + std::to_string(i));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->annotation, corpus::annotate(stored->report, testing_support::lexicon()));
  }
}

TEST_F(Pipeline, ProgressEndsWithAllThereIs) {
  write("reports/grid.txt", kGrid);
  write("reports/grain.txt", kGrain);
  IndexOptions options;
  indexer::Progress last;
  options.progress = [&](const indexer::Progress& progress) { last = progress; };
  run({reports()}, options);
  EXPECT_EQ(last.reports, 2U);
  EXPECT_EQ(last.bytes, last.total_bytes);
  EXPECT_EQ(last.total_bytes,
            fs::file_size(reports() / "grid.txt") + fs::file_size(reports() / "grain.txt"));
}

TEST_F(Pipeline, ProgressInAFileIsThatOfItsBytes) {
  std::string lines;
  for (int i = 0; i < 400; ++i) {
    lines += R"({"id":"convoy-)" + std::to_string(i) + R"(","body":"The convoy left at dawn. )" +
             std::string(2000, '.') + "\"}\n";
  }
  write("reports/convoys.jsonl", lines);
  IndexOptions options;
  std::vector<indexer::Progress> told;
  options.progress = [&](const indexer::Progress& progress) { told.push_back(progress); };
  run({reports()}, options);
  indexer::Progress before;
  for (const indexer::Progress& progress : told) {
    EXPECT_GE(progress.bytes, before.bytes);
    EXPECT_LE(progress.bytes, lines.size());
    // What is read in one go is a small part of the file.
    EXPECT_NEAR(static_cast<double>(progress.bytes) / static_cast<double>(lines.size()),
                static_cast<double>(progress.reports) / 400, 0.2);
    before = progress;
  }
  EXPECT_EQ(before.reports, 400U);
}

TEST_F(Pipeline, WordsOfAnyLengthAreIndexed) {
  write("reports/long.txt", "date 2022-10-18 A " + std::string(2000, 'x') + " and " +
                                std::string(300, 'y') + " word.\n");
  EXPECT_EQ(run().added, 1U);
  EXPECT_EQ(found(std::string(2000, 'x')), (Ids{"long.txt"}));
  EXPECT_EQ(found("=" + std::string(300, 'y')), (Ids{"long.txt"}));
  EXPECT_EQ(found(std::string(2001, 'x')), (Ids{}));
}

}  // namespace
