#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <limits>
#include <thread>
#include <vector>

// The rivals beside this file time in the same way.
namespace bench {

inline double milliseconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
      .count();
}

// The shortest of some runs of work(0), work(1), …; one run goes over all before the next.
template <typename Work>
std::vector<double> best_milliseconds(std::size_t count, std::size_t repetitions, Work work) {
  std::vector<double> best(count, std::numeric_limits<double>::max());
  for (std::size_t run = 0; run < repetitions; ++run) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto begun = std::chrono::steady_clock::now();
      work(i);
      best[i] = std::min(best[i], milliseconds_since(begun));
    }
  }
  return best;
}

// Calls of work() in a second, on two threads.
template <typename Work>
double throughput(std::size_t count, std::size_t repetitions, Work work) {
  const std::size_t all = count * repetitions;
  std::atomic<std::size_t> next = 0;
  const auto loop = [&] {
    for (std::size_t i = next++; i < all; i = next++) work(i % count);
  };
  const auto begun = std::chrono::steady_clock::now();
  std::thread other(loop);
  loop();
  other.join();
  return static_cast<double>(all) / (milliseconds_since(begun) / 1000);
}

}  // namespace bench
