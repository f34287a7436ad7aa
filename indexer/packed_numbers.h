#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Numbers of as few bits as the greatest of them needs, one after the other, the low bits first.
namespace indexer {

inline constexpr unsigned kMaxBits = 32;
inline constexpr std::size_t kBlockSize = 128;
// A block is read as if it were full and all numbers had most bits; so many bytes must follow it.
inline constexpr std::size_t kReadBeyond =
    std::size_t{2} * kMaxBits * (kBlockSize / 8) + sizeof(std::uint64_t);

using BlockNumbers = std::array<std::uint32_t, kBlockSize>;

// Bits that each of them needs at most.
unsigned bits_for(std::span<const std::uint32_t> numbers);

// Appends them, up to the next whole byte.
void pack(std::vector<std::byte>& bytes, std::span<const std::uint32_t> numbers, unsigned bits);

// Bytes that they take.
constexpr std::size_t packed_size(std::size_t count, unsigned bits) {
  return (count * bits + 7) / 8;
}

// A whole block of numbers; of one that is not full the rest means nothing.
void unpack(const std::byte* from, unsigned bits, BlockNumbers& numbers);

// The number at `index`; eight bytes from its first must be readable.
inline std::uint32_t packed_number(const std::byte* from, std::size_t index, unsigned bits) {
  const std::size_t bit = index * bits;
  std::uint64_t word;
  std::memcpy(&word, from + bit / 8, sizeof word);
  return static_cast<std::uint32_t>(word >> (bit % 8) & ((std::uint64_t{1} << bits) - 1));
}

}  // namespace indexer
