#include "indexer/xapian/xapian_writer.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "indexer/layout.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using corpus::Facet;
using indexer::Entry;
using indexer::Kept;
using indexer::WriteFailed;
using indexer::Writer;

Entry entry_of(const std::string& id, const std::string& body) {
  corpus::Report report;
  report.id = id;
  report.body = body;
  const corpus::Annotation annotation{"en", {}, {}, {}, {}};
  return indexer::make_entry(report, annotation, testing_support::lexicon(), 1);
}

Entry entry_with_value(const std::string& id, const indexer::ValueRecord& value) {
  Entry entry = entry_of(id, "Grain ships left.");
  entry.boolean_terms.push_back(indexer::facet_term(value.id));
  entry.value_records = {value};
  return entry;
}

class XapianWriter : public testing::Test {
 protected:
  std::string index() const { return (folder.path() / "sitrep.index").string(); }
  std::unique_ptr<Writer> open() const { return indexer::open_xapian_writer(index()); }

  void put(const std::vector<Entry>& entries) const {
    const auto writer = open();
    for (const Entry& entry : entries) writer->put(entry, {"/reports", entry.report_id});
    writer->commit();
  }

  std::size_t total(const std::string& q = "") const {
    searcher::Request request;
    request.q = q;
    return searcher::search(*searcher::open_backend(index()), request).total;
  }

  std::string label_of(const corpus::EntityId& id) const {
    const auto value = searcher::open_backend(index())->find_value(id);
    return value ? value->label : "no value";
  }

  std::string refusal() const {
    try {
      open();
    } catch (const WriteFailed& failed) {
      return failed.what();
    }
    return "no refusal";
  }

  testing_support::TemporaryFolder folder;
};

TEST_F(XapianWriter, NothingIsSeenBeforeCommit) {
  put({entry_of("one", "Grain ships left.")});
  const auto backend = searcher::open_backend(index());
  const auto writer = open();
  writer->put(entry_of("two", "Grain ships came."), {"/reports", "two"});
  EXPECT_EQ(backend->report_count(), 1U);
  EXPECT_EQ(total("grain"), 1U);
  writer->commit();
  EXPECT_EQ(backend->report_count(), 2U);
  EXPECT_EQ(total("grain"), 2U);
}

TEST_F(XapianWriter, WhatWasNotCommittedIsGone) {
  put({entry_of("one", "Grain ships left.")});
  open()->put(entry_of("two", "Grain ships came."), {"/reports", "two"});
  EXPECT_EQ(total(), 1U);
  EXPECT_EQ(open()->report_count(), 1U);
}

TEST_F(XapianWriter, SaysHowAReportStandsToTheIndex) {
  put({entry_of("one", "Grain ships left.")});
  const auto writer = open();
  EXPECT_EQ(writer->standing("one", 1), Writer::Standing::Unchanged);
  EXPECT_EQ(writer->standing("one", 2), Writer::Standing::Changed);
  EXPECT_EQ(writer->standing("two", 1), Writer::Standing::New);
}

TEST_F(XapianWriter, AnIndexWithoutReportsCanBeSearched) {
  open()->commit();
  EXPECT_EQ(total(), 0U);
  EXPECT_EQ(total("grain"), 0U);
}

TEST_F(XapianWriter, ASecondWriterIsToldToWait) {
  const auto first = open();
  EXPECT_NE(refusal().find("being written by another sitrep"), std::string::npos) << refusal();
}

TEST_F(XapianWriter, AFolderOfOtherThingsIsRefusedAndLeftAlone) {
  fs::create_directories(index());
  std::ofstream(fs::path(index()) / "notes.txt") << "mine";
  EXPECT_NE(refusal().find("no Sitrep index"), std::string::npos) << refusal();
  EXPECT_EQ(std::distance(fs::directory_iterator(index()), fs::directory_iterator()), 1);
}

TEST_F(XapianWriter, AFileIsRefused) {
  std::ofstream(index()) << "mine";
  EXPECT_NE(refusal().find("no Sitrep index"), std::string::npos) << refusal();
}

TEST_F(XapianWriter, AFolderThatCannotBeMadeIsAReason) {
  std::ofstream(folder.path() / "file") << "mine";
  EXPECT_THROW(indexer::open_xapian_writer((folder.path() / "file" / "sitrep.index").string()),
               WriteFailed);
}

TEST_F(XapianWriter, AnAddressIsRefusedAndNoFolderIsMade) {
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  EXPECT_THROW(indexer::open_writer("opensearch:https://localhost:9200/reports"), WriteFailed);
  EXPECT_THROW(indexer::open_writer("https://localhost:9200/reports"), WriteFailed);
  EXPECT_TRUE(fs::is_empty(folder.path()));
  fs::current_path(before);
}

TEST_F(XapianWriter, AnIndexOfAnotherFormatIsRefused) {
  open()->commit();
  Xapian::WritableDatabase(index(), Xapian::DB_OPEN)
      .set_metadata(std::string(indexer::kFormatKey), "0");
  EXPECT_NE(refusal().find("another format"), std::string::npos) << refusal();
}

TEST_F(XapianWriter, ADatabaseOfAnotherProgramIsRefused) {
  Xapian::WritableDatabase(index(), Xapian::DB_CREATE).add_document(Xapian::Document());
  EXPECT_NE(refusal().find("another format"), std::string::npos) << refusal();
}

TEST_F(XapianWriter, AnIndexThatWasOnlyBegunIsMadeAgain) {
  open();
  fs::remove(fs::path(index()) / "iamglass");
  put({entry_of("one", "Grain ships left.")});
  EXPECT_EQ(total(), 1U);
}

TEST_F(XapianWriter, KnowsItsOwnFiles) {
  const auto writer = open();
  EXPECT_TRUE(writer->is_own_file(fs::path(index()) / "iamglass"));
  EXPECT_TRUE(writer->is_own_file(folder.path() / "." / "sitrep.index" / "postlist.glass"));
  EXPECT_FALSE(writer->is_own_file(folder.path() / "grain.txt"));
}

TEST_F(XapianWriter, PruneRemovesReportsOfThePathThatAreNotKept) {
  const auto writer = open();
  for (const char* id : {"kept", "gone", "unreadable"}) {
    writer->put(entry_of(id, "Grain ships left."), {"/reports", std::string(id) + ".txt"});
  }
  writer->put(entry_of("other", "Grain ships left."), {"/others", "gone.txt"});
  EXPECT_EQ(writer->prune("/reports", Kept{{indexer::id_hash("kept")}, {"unreadable.txt"}}), 1U);
  EXPECT_EQ(writer->report_count(), 3U);
  EXPECT_EQ(writer->standing("gone", 1), Writer::Standing::New);
  writer->commit();
  EXPECT_EQ(total(), 3U);
}

TEST_F(XapianWriter, LabelOfTheLexiconWins) {
  const corpus::EntityId id{Facet::Weapon, "quietwing"};
  put({entry_with_value("one", {id, "QUIETWING", std::nullopt, {}, false})});
  EXPECT_EQ(label_of(id), "QUIETWING");
  put({entry_with_value("two", {id, "Quietwing", std::nullopt, {"QW-1"}, true})});
  EXPECT_EQ(label_of(id), "Quietwing");
  put({entry_with_value("three", {id, "Quiet Wing", std::nullopt, {}, true})});
  EXPECT_EQ(label_of(id), "Quiet Wing");
}

TEST_F(XapianWriter, UnknownValueKeepsItsFirstLabel) {
  const corpus::EntityId id{Facet::Person, "anna-bondar"};
  put({entry_with_value("one", {id, "Anna Bondar", std::nullopt, {}, false}),
       entry_with_value("two", {id, "Anna BONDAR", std::nullopt, {}, false})});
  put({entry_with_value("three", {id, "ANNA BONDAR", std::nullopt, {}, false})});
  EXPECT_EQ(label_of(id), "Anna Bondar");
}

TEST_F(XapianWriter, ValueOfAReplacedReportIsNoMore) {
  const corpus::EntityId id{Facet::Person, "anna-bondar"};
  put({entry_with_value("one", {id, "Anna Bondar", std::nullopt, {}, false})});
  put({entry_of("one", "Grain ships left.")});
  EXPECT_EQ(label_of(id), "no value");
  EXPECT_TRUE(searcher::open_backend(index())->values_named(Facet::Person, "bondar").empty());
}

TEST_F(XapianWriter, DamagedFilesAreAReasonAndNoCrash) {
  put({entry_of("one", "Grain ships left.")});
  for (const auto& file : fs::directory_iterator(index())) {
    if (file.is_regular_file() && file.file_size() > 0)
      fs::resize_file(file.path(), file.file_size() / 2);
  }
  EXPECT_NE(refusal(), "no refusal");
}

// Runs `write` in a process of its own, which is killed when it comes to an end or after a while.
void run_and_kill(const std::function<void()>& write, useconds_t after) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    try {
      write();
    } catch (...) {
      _exit(2);
    }
    raise(SIGKILL);
  }
  if (after > 0) {
    usleep(after);
    kill(child, SIGKILL);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer failed by itself";
}

class KilledWriter : public XapianWriter {
 protected:
  // Puts many reports, which reach the disk before they are committed.
  void put_many(bool commits) const {
    setenv("XAPIAN_FLUSH_THRESHOLD", "20", 1);
    const auto writer = open();
    for (int i = 0; i < 300; ++i) {
      const std::string id = std::to_string(i);
      writer->put(entry_of(id, "Convoy and escort passed."), {"/reports", id});
    }
    if (commits) writer->commit();
    raise(SIGKILL);
  }
};

TEST_F(KilledWriter, LeavesTheLastGoodIndex) {
  put({entry_of("good", "Grain ships left.")});
  run_and_kill([this] { put_many(false); }, 0);
  EXPECT_EQ(total(), 1U);
  EXPECT_EQ(total("grain"), 1U);
  EXPECT_EQ(total("convoy"), 0U);
}

TEST_F(KilledWriter, LeavesAllThatWasCommitted) {
  put({entry_of("good", "Grain ships left.")});
  run_and_kill([this] { put_many(true); }, 0);
  EXPECT_EQ(total(), 301U);
  EXPECT_EQ(total("convoy"), 300U);
}

TEST_F(KilledWriter, LeavesANewIndexThatCanBeWrittenAgain) {
  run_and_kill([this] { put_many(false); }, 0);
  EXPECT_EQ(total(), 0U);
  put({entry_of("good", "Grain ships left.")});
  EXPECT_EQ(total("grain"), 1U);
}

TEST_F(KilledWriter, AtAnyMomentLeavesOneOfTheTwoIndexes) {
  put({entry_of("good", "Grain ships left.")});
  for (useconds_t after = 1000; after < 200'000; after = after * 3 / 2) {
    run_and_kill([this] { put_many(true); }, after);
    const std::size_t reports = total();
    EXPECT_TRUE(reports == 1 || reports == 301)
        << reports << " reports, killed after " << after << " µs";
    EXPECT_EQ(total("convoy"), reports - 1);
    EXPECT_EQ(total("grain"), 1U);
    fs::remove_all(index());
    put({entry_of("good", "Grain ships left.")});
  }
}

TEST_F(KilledWriter, LeavesNoLockBehind) {
  run_and_kill([this] { put_many(false); }, 0);
  EXPECT_NO_THROW(open());
}

}  // namespace
