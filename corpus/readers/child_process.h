#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace corpus {

// What a child process may use up.
struct ChildLimits {
  std::chrono::milliseconds time;
  // Bytes of memory, beside what this process holds already.
  std::size_t memory = 0;
  // Bytes that it may answer.
  std::size_t answer = 0;
};

struct ChildAnswer {
  enum class End : std::uint8_t { Answered, OutOfTime, BrokeDown };
  End end = End::BrokeDown;
  std::string bytes;
};

// Does the work in a child process and hands over what it answers, so that a library that crashes,
// hangs or fills the memory on made-up input takes nothing with it. The work may use no library
// that other threads of this process use at the same time: a lock that one of them holds is held
// in the child for ever.
ChildAnswer answer_of_child(const std::function<std::string()>& work, const ChildLimits& limits);

}  // namespace corpus
