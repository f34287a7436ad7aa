#include "searcher/xapian/bit_counts.h"

#include <bit>
#include <cstdint>

namespace searcher {
namespace {

using indexer::RowBits;

// Inlined into each of the versions below, and compiled there with its instructions.
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

using SumOfBits = std::size_t (*)(RowBits);
using SumOfCommon = std::size_t (*)(RowBits, RowBits);

#if defined(__x86_64__)

// The first processors of this kind count the bits of no word, later ones of one, and of eight at
// once.
[[gnu::target("popcnt")]] std::size_t sum_by_word(RowBits bits) { return sum_of_bits(bits); }
[[gnu::target("popcnt")]] std::size_t common_by_word(RowBits one, RowBits other) {
  return sum_of_common(one, other);
}
#if defined(__clang__)
#define SITREP_EIGHT_WORDS "avx512f,avx512vl,avx512bw,avx512vpopcntdq"
#else
#define SITREP_EIGHT_WORDS "avx512f,avx512vl,avx512bw,avx512vpopcntdq,prefer-vector-width=512"
#endif
[[gnu::target(SITREP_EIGHT_WORDS)]] std::size_t sum_by_eight(RowBits bits) {
  return sum_of_bits(bits);
}
[[gnu::target(SITREP_EIGHT_WORDS)]] std::size_t common_by_eight(RowBits one, RowBits other) {
  return sum_of_common(one, other);
}
#undef SITREP_EIGHT_WORDS

bool has_eight() {
  return __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vpopcntdq");
}
bool has_word() { return __builtin_cpu_supports("popcnt"); }

const SumOfBits kSumOfBits = has_eight() ? sum_by_eight : has_word() ? sum_by_word : sum_of_bits;
const SumOfCommon kSumOfCommon = has_eight()  ? common_by_eight
                                 : has_word() ? common_by_word
                                              : sum_of_common;

#else

const SumOfBits kSumOfBits = sum_of_bits;
const SumOfCommon kSumOfCommon = sum_of_common;

#endif

}  // namespace

std::size_t count_bits(RowBits bits) { return kSumOfBits(bits); }

std::size_t count_common(RowBits one, RowBits other) { return kSumOfCommon(one, other); }

bool have_common(RowBits one, RowBits other) {
  for (std::size_t i = 0; i < one.size(); ++i) {
    if ((one[i] & other[i]) != 0) return true;
  }
  return false;
}

}  // namespace searcher
