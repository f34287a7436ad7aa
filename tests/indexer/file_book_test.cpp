#include "indexer/file_book.h"

#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "indexer/pipeline.h"
#include "searcher/open_backend.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using indexer::IndexOptions;
using indexer::IndexResult;
using Names = std::set<std::string>;

// Names of the files of a folder that are opened while this lives.
class Opened {
 public:
  explicit Opened(const fs::path& folder) : descriptor_(inotify_init1(IN_NONBLOCK)) {
    inotify_add_watch(descriptor_, folder.c_str(), IN_OPEN);
  }
  ~Opened() { close(descriptor_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  Names names() const {
    Names names;
    alignas(inotify_event) std::array<char, 4096> events{};
    for (ssize_t size = 0; (size = read(descriptor_, events.data(), events.size())) > 0;) {
      for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(events.data() + at);
        if ((event->mask & IN_ISDIR) == 0) names.insert(event->name);
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      }
    }
    return names;
  }

 private:
  int descriptor_;
};

// A folder of reports and an index beside it.
class FileBook : public testing::Test {
 protected:
  static constexpr const char* kGrid = "date 2022-10-18 Drones hit a power station near Kyiv.\n";
  static constexpr const char* kGrain = "date 2022-11-02 Grain ships left Odesa again.\n";

  fs::path reports() const { return folder.path() / "reports"; }
  std::string index() const { return (folder.path() / "sitrep.index").string(); }
  void write(const std::string& name, const std::string& text) const {
    folder.write("reports/" + name, text);
  }

  IndexResult run(IndexOptions options = {}) {
    notes.clear();
    options.note = [this](const corpus::ReadNote& note) { notes.push_back(note.message); };
    const auto writer = indexer::open_writer(index());
    return indexer::index_paths({reports()}, testing_support::lexicon(), options, *writer);
  }

  searcher::IndexStats stats() const { return searcher::open_backend(index())->stats({}); }

  testing_support::TemporaryFolder folder;
  std::vector<std::string> notes;
};

TEST_F(FileBook, AnUnchangedFileIsNotOpened) {
  write("grid.txt", kGrid);
  write("grain.txt", kGrain);
  run();
  const Opened opened(reports());
  EXPECT_EQ(run().unchanged, 2U);
  EXPECT_EQ(opened.names(), Names{});
  write("grid.txt", kGrain);
  (void)opened.names();
  EXPECT_EQ(run().changed, 1U);
  EXPECT_EQ(opened.names(), Names{"grid.txt"});
}

TEST_F(FileBook, WhatAWriterDidNotCommitIsReadAgain) {
  write("grid.txt", kGrid);
  run();
  write("grid.txt", kGrain);
  {
    const auto writer = indexer::open_writer(index());
    IndexOptions options;
    options.stop = []() -> bool { throw indexer::WriteFailed("The disk is full."); };
    EXPECT_THROW(indexer::index_paths({reports()}, testing_support::lexicon(), options, *writer),
                 indexer::WriteFailed);
  }
  EXPECT_EQ(run().changed, 1U);
}

TEST_F(FileBook, AFileThatChangesWhileItIsReadIsNotedAndReadAgain) {
  std::string lines;
  for (int i = 0; i < 400; ++i) {
    lines += R"({"id":"convoy-)" + std::to_string(i) + R"(","body":"Convoy )" + std::to_string(i) +
             R"( left."})" + "\n";
  }
  write("wire.jsonl", lines);
  IndexOptions options;
  bool has_grown = false;
  options.progress = [&](const indexer::Progress&) {
    if (!has_grown) std::ofstream(reports() / "wire.jsonl", std::ios::app) << "\n";
    has_grown = true;
  };
  run(options);
  ASSERT_EQ(notes.size(), 401U);  // 400 are undated
  EXPECT_EQ(notes.back(), "The file changed while it was read: index again when it is finished.");
  const Opened opened(reports());
  EXPECT_EQ(run().unchanged, 400U);
  EXPECT_EQ(opened.names(), Names{"wire.jsonl"});
  run();
  EXPECT_EQ(opened.names(), Names{});
}

TEST_F(FileBook, AStoppedRunKeepsWhatItReadAndTheNextGoesOn) {
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) write(name, kGrid);
  IndexOptions options;
  int asked = 0;
  options.prune = true;
  options.stop = [&] { return ++asked > 2; };
  const IndexResult first = run(options);
  EXPECT_TRUE(first.stopped);
  EXPECT_EQ(first.added, 2U);
  const IndexResult second = run();
  EXPECT_EQ(second.added, 1U);
  EXPECT_EQ(second.unchanged, 2U);
}

TEST_F(FileBook, AStoppedRunPrunesNothing) {
  write("a.txt", kGrid);
  write("b.txt", kGrain);
  run();
  fs::remove(reports() / "a.txt");
  IndexOptions options;
  options.prune = true;
  options.stop = [] { return true; };
  write("b.txt", kGrid);
  EXPECT_EQ(run(options).removed, 0U);
}

TEST_F(FileBook, AFileThatIsBeingWrittenWaits) {
  write("grid.txt", kGrid);
  write("grain.txt", kGrain);
  fs::last_write_time(reports() / "grain.txt",
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  IndexOptions options;
  options.choice.quiet = std::chrono::minutes(5);
  const IndexResult result = run(options);
  EXPECT_EQ(result.added, 1U);
  EXPECT_EQ(result.waiting, 1U);
  EXPECT_EQ(run().added, 1U);
}

TEST_F(FileBook, AFailureOfAnUnchangedFileIsToldApart) {
  write("picture.bin", std::string("\0\1\2", 3));
  EXPECT_EQ(run().lost, 1U);
  IndexOptions options;
  std::vector<std::string> earlier;
  options.note_of_earlier_run = [&](const corpus::ReadNote& note) {
    earlier.push_back(fs::path(note.path).filename().string() + ": " + note.message);
  };
  const IndexResult again = run(options);
  EXPECT_EQ(again.lost, 0U);
  EXPECT_EQ(again.lost_earlier, 1U);
  ASSERT_EQ(earlier.size(), 1U);
  EXPECT_EQ(earlier[0].rfind("picture.bin: ", 0), 0U);
  EXPECT_EQ(stats().files, (indexer::FileTotals{1, 1, 1}));
}

TEST_F(FileBook, ALinkThatLeadsNowhereIsAFailureUntilItLeadsSomewhere) {
  write("grain.txt", kGrain);
  fs::create_symlink(folder.path() / "archive.txt", reports() / "grid.txt");
  run();
  ASSERT_EQ(stats().lost.size(), 1U);
  EXPECT_EQ(stats().lost[0].file, "grid.txt");
  folder.write("archive.txt", kGrid);
  EXPECT_EQ(run().added, 1U);
  EXPECT_EQ(stats().files, (indexer::FileTotals{2, 0, 0}));
}

TEST_F(FileBook, AClashIsSettledOnceTheOtherFileHasChanged) {
  write("a.jsonl", R"({"id":"convoy-1","body":"The first."})");
  write("b.jsonl", R"({"id":"convoy-1","body":"The second."})");
  EXPECT_EQ(run().lost, 1U);
  EXPECT_EQ(run().lost_earlier, 1U);
  write("a.jsonl", R"({"id":"convoy-2","body":"The first."})");
  const IndexResult result = run();
  EXPECT_EQ(result.lost, 0U);
  EXPECT_EQ(stats().files.lost, 0U);
  EXPECT_EQ(searcher::open_backend(index())->find_report("convoy-1")->report.body, "The second.");
}

TEST_F(FileBook, AnUnchangedFileKeepsItsIdAgainstAnEarlierOne) {
  write("b.jsonl", R"({"id":"convoy-1","body":"The second."})");
  run();
  write("a.jsonl", R"({"id":"convoy-1","body":"The first."})");
  EXPECT_EQ(run().lost, 1U);
  EXPECT_EQ(searcher::open_backend(index())->find_report("convoy-1")->report.body, "The second.");
}

TEST_F(FileBook, AFileWithManyFailuresKeepsTheFirstAndTheirNumber) {
  std::string lines;
  for (int i = 0; i < 250; ++i) lines += "{broken\n";
  write("wire.jsonl", lines);
  EXPECT_EQ(run().lost, 250U);
  const searcher::IndexStats stated = stats();
  ASSERT_EQ(stated.lost.size(), 1U);
  EXPECT_EQ(stated.lost[0].total, 250U);
  EXPECT_EQ(stated.lost[0].parts.size(), indexer::kKeptLostParts);
  EXPECT_EQ(run().lost_earlier, 250U);
}

}  // namespace
