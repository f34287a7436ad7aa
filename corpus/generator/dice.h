#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace corpus {

// Random choices that are the same on every machine: the distributions of the standard library are
// not, so these are made of whole numbers alone.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  // 0 to `count` - 1; `count` is at least 1.
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(((engine_() >> 32U) * count) >> 32U);
  }
  bool chance(std::uint32_t percent) { return below(100) < percent; }

  template <typename T>
  const T& one_of(std::span<const T> choices) {
    return choices[below(static_cast<std::uint32_t>(choices.size()))];
  }
  template <typename T, std::size_t N>
  const T& one_of(const std::array<T, N>& choices) {
    return one_of(std::span<const T>(choices));
  }

  // By Zipf's law, in steps: each doubling of the rank is as likely as the one before. Ranks begin
  // at 0 and are below `count`.
  std::uint32_t rank_below(std::uint32_t count) {
    std::uint32_t doublings = 1;
    while ((std::uint64_t{1} << doublings) <= count) ++doublings;
    for (;;) {
      const std::uint32_t first = 1U << below(doublings);
      const std::uint32_t rank = first - 1 + below(first);
      if (rank < count) return rank;
    }
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace corpus
