#include "corpus/readers/unpacker.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

const InputFile kFile{"a", "a"};

std::string rest_of(Unpacker& unpacker) {
  std::string bytes;
  for (std::string_view piece = unpacker.read(); !piece.empty(); piece = unpacker.read()) {
    bytes.append(piece);
  }
  return bytes;
}

TEST(Unpacker, MembersThatAreNotReadArePassedOver) {
  std::istringstream in(zip_of({{"one", std::string(300'000, 'x')}, {"two", "Shut."}}));
  Unpacker unpacker(in, kFile, Packing::Archive);
  EXPECT_EQ(unpacker.next().value_or(Unpacker::Member{}).name, "one");
  EXPECT_EQ(unpacker.next().value_or(Unpacker::Member{}).name, "two");
  EXPECT_EQ(rest_of(unpacker), "Shut.");
  EXPECT_FALSE(unpacker.next());
  EXPECT_EQ(unpacker.failure(), "");
  EXPECT_GT(unpacker.packed(), 0U);
}

TEST(Unpacker, HolesAreZeros) {
  constexpr std::size_t kHole = 100'000;
  PackedFile file{"holes", "abc" + std::string(kHole, '\0') + "def"};
  file.data = {{0, 3}, {kHole + 3, 3}};
  const std::string tar = tar_of({file, {"after", "Shut."}}, archive_write_set_format_pax);
  EXPECT_LT(tar.size(), kHole);
  std::istringstream in(tar);
  Unpacker unpacker(in, kFile, Packing::Archive);
  ASSERT_TRUE(unpacker.next());
  EXPECT_EQ(rest_of(unpacker), file.bytes);
  ASSERT_TRUE(unpacker.next());
  EXPECT_EQ(rest_of(unpacker), "Shut.");
}

TEST(Unpacker, FoldersAreNoFiles) {
  std::istringstream in(tar_of({{"a/"}}));
  Unpacker unpacker(in, kFile, Packing::Archive);
  const std::optional<Unpacker::Member> member = unpacker.next();
  ASSERT_TRUE(member);
  EXPECT_FALSE(member->is_file);
}

TEST(Unpacker, WhatIsNoArchiveFailsWithAReason) {
  std::istringstream in("The port was shut.");
  Unpacker unpacker(in, kFile, Packing::Archive);
  EXPECT_FALSE(unpacker.next());
  EXPECT_NE(unpacker.failure(), "");
}

}  // namespace
}  // namespace corpus
