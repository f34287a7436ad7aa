#include "corpus/readers/child_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace corpus {
namespace {

using End = ChildAnswer::End;

ChildLimits limits() {
  return {std::chrono::seconds{20}, std::size_t{256} << 20, std::size_t{8} << 20};
}

TEST(ChildProcess, AnswersHoweverLongTheAnswerIs) {
  const ChildAnswer answer = answer_of_child([] { return std::string(5'000'000, 'x'); }, limits());
  EXPECT_EQ(answer.end, End::Answered);
  EXPECT_EQ(answer.bytes, std::string(5'000'000, 'x'));
}

TEST(ChildProcess, CrashTakesNothingWithIt) {
  EXPECT_EQ(answer_of_child([]() -> std::string { std::abort(); }, limits()).end, End::BrokeDown);
  EXPECT_EQ(answer_of_child([]() -> std::string { throw std::runtime_error("no"); }, limits()).end,
            End::BrokeDown);
}

TEST(ChildProcess, EndlessWorkIsEnded) {
  ChildLimits short_limits = limits();
  short_limits.time = std::chrono::milliseconds{50};
  const auto endless = []() -> std::string {
    for (;;) std::this_thread::sleep_for(std::chrono::seconds{1});
  };
  EXPECT_EQ(answer_of_child(endless, short_limits).end, End::OutOfTime);
}

TEST(ChildProcess, LongerAnswerThanAllowedIsNone) {
  ChildLimits narrow = limits();
  narrow.answer = 1000;
  const auto talk = [] { return std::string(100'000'000, 'x'); };
  EXPECT_EQ(answer_of_child(talk, narrow).end, End::BrokeDown);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(ChildProcess, MemoryIsLimited) {
  const auto devour = [] { return std::to_string(std::string(std::size_t{1} << 30, 'x').size()); };
  EXPECT_EQ(answer_of_child(devour, limits()).end, End::BrokeDown);
}
#endif

TEST(ChildProcess, HoldsNoFileOfItsParentOpen) {
  const int file = fcntl(STDERR_FILENO, F_DUPFD, 10);
  ASSERT_GE(file, 10);
  const auto look = [file] { return std::to_string(fcntl(file, F_GETFD)); };
  EXPECT_EQ(answer_of_child(look, limits()).bytes, "-1");
  EXPECT_EQ(fcntl(file, F_GETFD), 0);
  close(file);
}

}  // namespace
}  // namespace corpus
