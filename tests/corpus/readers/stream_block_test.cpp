#include "corpus/readers/stream_block.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

TEST(StreamBlock, IsFilledAsFarAsTheStreamGoes) {
  std::istringstream in("abcdef");
  std::string block(4, '\0');
  EXPECT_EQ(read_block(in, block.data(), block.size()), 4U);
  EXPECT_EQ(block, "abcd");
  EXPECT_EQ(read_block(in, block.data(), block.size()), 2U);
  EXPECT_EQ(read_block(in, block.data(), block.size()), 0U);
  EXPECT_FALSE(in.bad());
}

TEST(StreamBlock, WhatCameBeforeAFailureIsKept) {
  BreakingStream breaking("abc");
  std::istream in(&breaking);
  std::string block(8, '\0');
  EXPECT_EQ(read_block(in, block.data(), block.size()), 3U);
  EXPECT_EQ(block.substr(0, 3), "abc");
  EXPECT_TRUE(in.bad());
}

}  // namespace
}  // namespace corpus
