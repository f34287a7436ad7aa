#include "indexer/xapian/stem_postings_builder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/searcher/xapian/small_index.h"

namespace {

using namespace indexer;
using testing_support::SmallIndex;
using testing_support::SmallReport;

std::vector<SmallReport> reports() {
  std::vector<SmallReport> reports;
  for (int i = 0; i < 300; ++i) {
    std::string body = "Grain left the port.";
    if (i % 2 == 0) body += " Ships and ships.";
    if (i % 97 == 0) body += " Rockets.";
    reports.push_back({std::to_string(i), std::move(body), std::nullopt, {}, {}});
  }
  return reports;
}

std::vector<Posting> unpacked(const PostingList& list) {
  std::vector<Posting> postings;
  for (std::size_t block = 0; block < list.blocks.size(); ++block) {
    BlockNumbers rows;
    BlockNumbers times;
    const std::size_t count = unpack_rows(list, block, rows);
    unpack_times(list, block, times);
    for (std::size_t i = 0; i < count; ++i) postings.push_back({rows[i], times[i]});
  }
  return postings;
}

void expect_those_of(const StemPostings& postings, const Xapian::Database& database) {
  std::size_t terms = 0;
  for (auto term = database.allterms_begin("Z"); term != database.allterms_end("Z"); ++term) {
    ++terms;
    std::vector<Posting> expected;
    for (auto row = database.postlist_begin(*term); row != database.postlist_end(*term); ++row) {
      expected.push_back({*row, row.get_wdf()});
      EXPECT_EQ(postings.lengths()[*row], row.get_doclength());
    }
    EXPECT_EQ(unpacked(postings.find(*term)), expected) << *term;
  }
  EXPECT_EQ(postings.term_count(), terms);
}

std::filesystem::path file_of(const SmallIndex& index) {
  return std::filesystem::path(index.folder()) / kStemPostingsFile;
}

TEST(StemPostingsBuilder, ListsAreThoseOfTheDatabase) {
  const SmallIndex index;
  index.put(reports());
  const Xapian::Database database(index.folder());
  expect_those_of(stem_postings_of(database), database);
}

TEST(StemPostingsBuilder, RemovedReportsAreInNoList) {
  const SmallIndex index;
  index.put(reports());
  index.keep({"2", "3", "291"});
  const Xapian::Database database(index.folder());
  const StemPostings postings = stem_postings_of(database);
  expect_those_of(postings, database);
  EXPECT_EQ(postings.find("Zen:grain").reports, 3U);
}

TEST(StemPostingsBuilder, AnEmptyIndexHasNone) {
  const SmallIndex index;
  index.put({});
  EXPECT_EQ(stem_postings_of(Xapian::Database(index.folder())).term_count(), 0U);
}

TEST(StemPostingsBuilder, TheFileIsLeftForTheNextAndOneOfAnotherRevisionIsMadeAnew) {
  const SmallIndex index;
  index.put(reports());
  const Xapian::Database database(index.folder());
  expect_those_of(stem_postings_of(database, index.folder()), database);
  const auto made = std::filesystem::last_write_time(file_of(index));
  expect_those_of(stem_postings_of(database, index.folder()), database);
  EXPECT_EQ(std::filesystem::last_write_time(file_of(index)), made);
  index.put({{"new", "More grain.", std::nullopt, {}, {}}});
  const Xapian::Database later(index.folder());
  expect_those_of(stem_postings_of(later, index.folder()), later);
}

TEST(StemPostingsBuilder, ThoseOfALaterCommitAreLeftToOthers) {
  const SmallIndex index;
  index.put(reports());
  const Xapian::Database before(index.folder());
  index.put({{"new", "More grain.", std::nullopt, {}, {}}});
  const Xapian::Database later(index.folder());
  stem_postings_of(later, index.folder());
  const auto made = std::filesystem::last_write_time(file_of(index));
  expect_those_of(stem_postings_of(before, index.folder()), before);
  EXPECT_EQ(std::filesystem::last_write_time(file_of(index)), made);
}

TEST(StemPostingsBuilder, ADamagedFileIsMadeAnew) {
  const SmallIndex index;
  index.put(reports());
  const Xapian::Database database(index.folder());
  stem_postings_of(database, index.folder());
  const auto size = std::filesystem::file_size(file_of(index));
  for (const auto damaged_size : {size / 2, std::uintmax_t{0}, size + 100}) {
    std::filesystem::resize_file(file_of(index), damaged_size);
    expect_those_of(stem_postings_of(database, index.folder()), database);
    EXPECT_EQ(std::filesystem::file_size(file_of(index)), size);
  }
}

TEST(StemPostingsBuilder, WhereTheFolderCannotBeWrittenTheyAreInMemory) {
  const SmallIndex index;
  index.put(reports());
  const Xapian::Database database(index.folder());
  expect_those_of(stem_postings_of(database, index.folder() + "/no such folder"), database);
}

}  // namespace
