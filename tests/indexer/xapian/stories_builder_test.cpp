#include "indexer/xapian/stories_builder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

namespace {

using indexer::Row;
using indexer::Stories;

class StoriesBuilder : public testing::Test {
 protected:
  StoriesBuilder() { testing_support::write_index(index(), testing_support::sample_reports()); }

  std::string index() const { return (folder.path() / "sitrep.index").string(); }
  std::filesystem::path file() const { return std::filesystem::path(index()) / Stories::kFileName; }
  Xapian::Database database() const { return Xapian::Database(index()); }

  std::string bytes_of_file() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write_file(const std::string& bytes) const {
    std::ofstream(file(), std::ios::binary) << bytes;
  }
  std::vector<Row> numbers() const {
    const Stories stories = indexer::stories_of(database(), index());
    std::vector<Row> numbers;
    for (Row row = 0; row <= database().get_lastdocid(); ++row) numbers.push_back(stories.of(row));
    return numbers;
  }

  testing_support::TemporaryFolder folder;
};

TEST_F(StoriesBuilder, KeepsWhatItFoundInTheFolderOfTheIndex) {
  const std::vector<Row> found = numbers();
  const std::string bytes = bytes_of_file();
  EXPECT_FALSE(bytes.empty());
  EXPECT_EQ(numbers(), found);
  EXPECT_EQ(bytes_of_file(), bytes);
}

TEST_F(StoriesBuilder, MakesADamagedFileAnew) {
  const std::vector<Row> found = numbers();
  const std::string good = bytes_of_file();
  std::string changed = good;
  changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
  for (const std::string& bad :
       {std::string(), std::string("junk"), changed, good + "x", good.substr(0, good.size() / 2)}) {
    write_file(bad);
    EXPECT_EQ(numbers(), found);
    EXPECT_EQ(bytes_of_file(), good);
  }
}

TEST_F(StoriesBuilder, MakesAStaleFileAnew) {
  numbers();
  const std::string stale = bytes_of_file();
  auto more = testing_support::sample_reports();
  const Row rows = static_cast<Row>(more.size());
  more.resize(1);
  more[0].report.id += "-again";
  testing_support::write_index(index(), more);
  const std::vector<Row> found = numbers();
  EXPECT_EQ(found.at(rows + 1), found.at(1));
  EXPECT_NE(bytes_of_file(), stale);
}

TEST_F(StoriesBuilder, WithoutAFolderToWriteStoriesStayInMemory) {
  const std::vector<Row> found = numbers();
  const Stories stories = indexer::stories_of(database(), folder.path() / "no such folder");
  const Stories in_memory = indexer::stories_of(database());
  for (Row row = 0; row < found.size(); ++row) {
    EXPECT_EQ(stories.of(row), found[row]);
    EXPECT_EQ(in_memory.of(row), found[row]);
  }
}

}  // namespace
