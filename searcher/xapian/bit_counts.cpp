#include "searcher/xapian/bit_counts.h"

#include <bit>
#include <cstdint>

namespace searcher {
namespace {

using indexer::RowBits;

// Inlined into each of the two versions below, and compiled there with its instructions.
[[gnu::always_inline]] inline std::size_t sum_of_bits(RowBits bits) {
  std::size_t sum = 0;
  for (const std::uint64_t word : bits) sum += static_cast<std::size_t>(std::popcount(word));
  return sum;
}

[[gnu::always_inline]] inline std::size_t sum_of_common(RowBits one, RowBits other) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < one.size(); ++i)
    sum += static_cast<std::size_t>(std::popcount(one[i] & other[i]));
  return sum;
}

#if defined(__x86_64__)

// Without it the instruction is left out, as the first processors of this kind had none.
[[gnu::target("popcnt")]] std::size_t sum_by_popcnt(RowBits bits) { return sum_of_bits(bits); }
[[gnu::target("popcnt")]] std::size_t sum_by_popcnt(RowBits one, RowBits other) {
  return sum_of_common(one, other);
}
const bool kHasPopcnt = __builtin_cpu_supports("popcnt") != 0;

#else

std::size_t sum_by_popcnt(RowBits bits) { return sum_of_bits(bits); }
std::size_t sum_by_popcnt(RowBits one, RowBits other) { return sum_of_common(one, other); }
constexpr bool kHasPopcnt = false;

#endif

}  // namespace

std::size_t count_bits(RowBits bits) {
  return kHasPopcnt ? sum_by_popcnt(bits) : sum_of_bits(bits);
}

std::size_t count_common(RowBits one, RowBits other) {
  return kHasPopcnt ? sum_by_popcnt(one, other) : sum_of_common(one, other);
}

bool have_common(RowBits one, RowBits other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if ((one[i] & other[i]) != 0) return true;
  }
  return false;
}

}  // namespace searcher
