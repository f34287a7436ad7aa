#include "indexer/packed_numbers.h"

#include <bit>
#include <utility>

namespace indexer {
namespace {

template <unsigned Bits, std::size_t I>
std::uint32_t number_at(const std::byte* from) {
  std::uint64_t word;
  std::memcpy(&word, from + I * Bits / 8, sizeof word);
  constexpr std::uint64_t kMask = (std::uint64_t{1} << Bits) - 1;
  return static_cast<std::uint32_t>(word >> (I * Bits % 8) & kMask);
}

template <unsigned Bits, std::size_t... I>
void unpack_eight(const std::byte* from, std::uint32_t* to, std::index_sequence<I...>) {
  ((to[I] = number_at<Bits, I>(from)), ...);
}

template <unsigned Bits>
void unpack_all(const std::byte* from, std::uint32_t* to) {
  for (std::size_t i = 0; i < kBlockSize; i += 8, from += Bits)
    unpack_eight<Bits>(from, to + i, std::make_index_sequence<8>{});
}

using Unpack = void (*)(const std::byte*, std::uint32_t*);

template <std::size_t... Bits>
constexpr std::array<Unpack, sizeof...(Bits)> unpackers(std::index_sequence<Bits...>) {
  return {unpack_all<static_cast<unsigned>(Bits)>...};
}

constexpr auto kUnpack = unpackers(std::make_index_sequence<kMaxBits + 1>{});

}  // namespace

unsigned bits_for(std::span<const std::uint32_t> numbers) {
  std::uint32_t any = 0;
  for (const std::uint32_t number : numbers) any |= number;
  return static_cast<unsigned>(std::bit_width(any));
}

void pack(std::vector<std::byte>& bytes, std::span<const std::uint32_t> numbers, unsigned bits) {
  std::uint64_t pending = 0;
  unsigned filled = 0;
  for (const std::uint32_t number : numbers) {
    pending |= std::uint64_t{number} << filled;
    for (filled += bits; filled >= 8; filled -= 8, pending >>= 8)
      bytes.push_back(static_cast<std::byte>(pending & 0xFF));
  }
  if (filled > 0) bytes.push_back(static_cast<std::byte>(pending & 0xFF));
}

void unpack(const std::byte* from, unsigned bits, BlockNumbers& numbers) {
  kUnpack[bits](from, numbers.data());
}

}  // namespace indexer
