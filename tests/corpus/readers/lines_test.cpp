#include "corpus/readers/lines.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t longest = kMaxReport) {
  std::istringstream in(text);
  LineReader lines(in, longest);
  std::vector<std::string> out;
  while (const auto line = lines.next()) {
    out.push_back(line->too_long ? "too long" : std::string(line->text));
  }
  return out;
}

TEST(LineReader, NothingHasNoLine) { EXPECT_TRUE(lines_of("").empty()); }

TEST(LineReader, BothKindsOfLineBreakEndALine) {
  EXPECT_EQ(lines_of("a\nb\r\nc"), (std::vector<std::string>{"a", "b", "c"}));
}

TEST(LineReader, EmptyLinesCount) {
  EXPECT_EQ(lines_of("\n\na\n"), (std::vector<std::string>{"", "", "a"}));
}

TEST(LineReader, ByteOrderMarkIsNoPartOfTheFirstLine) {
  EXPECT_EQ(lines_of("\xEF\xBB\xBFone\ntwo"), (std::vector<std::string>{"one", "two"}));
}

TEST(LineReader, LineThatCrossesBlocksComesWhole) {
  const std::string is_long(200'000, 'a');
  EXPECT_EQ(lines_of(is_long + "\nb\n" + is_long),
            (std::vector<std::string>{is_long, "b", is_long}));
}

TEST(LineReader, LineOverTheLimitIsSkippedAndTheNextOneIsRead) {
  EXPECT_EQ(lines_of("1234\n12345\n123", 4), (std::vector<std::string>{"1234", "too long", "123"}));
}

TEST(LineReader, LinesAreNumberedFromOne) {
  std::istringstream in("a\nb\n");
  LineReader lines(in);
  EXPECT_EQ(lines.next()->number, 1U);
  EXPECT_EQ(lines.next()->number, 2U);
  EXPECT_FALSE(lines.next());
  EXPECT_EQ(lines.count(), 2U);
  EXPECT_FALSE(lines.failed());
}

TEST(LineReader, StreamThatBreaksOffIsToldFromItsEnd) {
  BreakingStream breaking("a\nb");
  std::istream in(&breaking);
  LineReader lines(in);
  while (lines.next()) continue;
  EXPECT_TRUE(lines.failed());
}

}  // namespace
}  // namespace corpus
