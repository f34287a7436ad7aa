#include "indexer/column_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace {

using indexer::ColumnFile;
using indexer::ColumnFileMaker;
using indexer::Revision;

const Revision kRevision{"6f1c0e6e-0000-4000-8000-000000000000", 7};
constexpr std::string_view kKind = "test 1";

std::vector<std::byte> sample_bytes() {
  ColumnFileMaker maker{std::string(kKind), kRevision};
  maker.add("rows", std::vector<std::uint32_t>{1, 2, 3});
  maker.add("letters", std::vector<char>{'a', 'b'});
  maker.add("nothing", std::vector<std::uint64_t>{});
  return maker.bytes();
}

TEST(ColumnFile, GivesBackItsArrays) {
  const auto columns = ColumnFile::of(sample_bytes(), kKind, kRevision);
  ASSERT_TRUE(columns);
  const auto rows = columns->array<std::uint32_t>("rows");
  EXPECT_EQ(std::vector<std::uint32_t>(rows.begin(), rows.end()),
            (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(columns->array<char>("letters").size(), 2U);
  EXPECT_TRUE(columns->array<std::uint64_t>("nothing").empty());
  EXPECT_TRUE(columns->array<char>("no such array").empty());
  EXPECT_TRUE(columns->array<std::uint32_t>("letters").empty());
}

TEST(ColumnFile, AnotherRevisionIndexOrKindIsNotTrusted) {
  EXPECT_FALSE(ColumnFile::of(sample_bytes(), kKind, {kRevision.uuid, 8}));
  EXPECT_FALSE(ColumnFile::of(sample_bytes(), kKind, {"another", kRevision.number}));
  EXPECT_FALSE(ColumnFile::of(sample_bytes(), "test 2", kRevision));
}

TEST(ColumnFile, AnyChangedByteIsNoticed) {
  const std::vector<std::byte> whole = sample_bytes();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::vector<std::byte> bytes = whole;
    bytes[at] ^= std::byte{0x10};
    EXPECT_FALSE(ColumnFile::of(std::move(bytes), kKind, kRevision)) << at;
  }
}

TEST(ColumnFile, AnyLengthButItsOwnIsNoticed) {
  const std::vector<std::byte> whole = sample_bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto end = whole.begin() + static_cast<std::ptrdiff_t>(size);
    EXPECT_FALSE(ColumnFile::of({whole.begin(), end}, kKind, kRevision)) << size;
  }
  std::vector<std::byte> longer = whole;
  longer.push_back(std::byte{0});
  EXPECT_FALSE(ColumnFile::of(std::move(longer), kKind, kRevision));
}

TEST(ColumnFile, IsReadFromDiskInPlace) {
  const testing_support::TemporaryFolder folder;
  const auto file = folder.path() / "test.columns";
  EXPECT_FALSE(ColumnFile::open(file, kKind, kRevision));
  ASSERT_TRUE(indexer::write_whole(file, sample_bytes()));
  const auto columns = ColumnFile::open(file, kKind, kRevision);
  ASSERT_TRUE(columns);
  std::filesystem::remove(file);  // what is mapped stays
  EXPECT_EQ(columns->array<std::uint32_t>("rows").back(), 3U);
}

TEST(ColumnFile, AFolderThatIsNotThereCannotBeWritten) {
  EXPECT_FALSE(indexer::write_whole("/nonexistent/test.columns", sample_bytes()));
  EXPECT_FALSE(indexer::ColumnLock("/nonexistent").is_held());
}

}  // namespace
