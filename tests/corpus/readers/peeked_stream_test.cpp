#include "corpus/readers/peeked_stream.h"

#include <gtest/gtest.h>

#include <iterator>
#include <sstream>
#include <string>

#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

std::string all_of(std::streambuf& stream) {
  std::istream in(&stream);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(PeekedStream, WhatWasPeekedIsReadAgain) {
  std::istringstream below("Drones hit the port.");
  PeekedStream peeked(below, 1 << 20);
  EXPECT_EQ(peeked.beginning(), "Drones hit the port.");
  EXPECT_EQ(all_of(peeked), "Drones hit the port.");
}

TEST(PeekedStream, OnlyABlockIsPeekedOfALongStream) {
  const std::string text = "Drones" + std::string(300'000, 'x');
  std::istringstream below(text);
  PeekedStream peeked(below, 1 << 20);
  EXPECT_LT(peeked.beginning().size(), text.size());
  EXPECT_EQ(all_of(peeked), text);
}

TEST(PeekedStream, LooksPastWhiteSpace) {
  const std::string text = std::string(200'000, '\n') + "date 2022-10-20";
  std::istringstream below(text);
  PeekedStream peeked(below, 1 << 20);
  EXPECT_TRUE(peeked.beginning().ends_with("date 2022-10-20"));
  EXPECT_EQ(all_of(peeked), text);
}

TEST(PeekedStream, WhiteSpaceIsPeekedUpToTheMost) {
  std::istringstream below(std::string(500'000, ' '));
  PeekedStream peeked(below, 100'000);
  EXPECT_LT(peeked.beginning().size(), 200'000U);
}

TEST(PeekedStream, BreakOfTheStreamBelowIsPassedOn) {
  BreakingStream breaking(std::string(100'000, 'x'));
  std::istream below(&breaking);
  PeekedStream peeked(below, 1 << 20);
  std::istream in(&peeked);
  std::string read(200'000, ' ');
  in.read(read.data(), 200'000);
  EXPECT_TRUE(in.bad());
}

}  // namespace
}  // namespace corpus
