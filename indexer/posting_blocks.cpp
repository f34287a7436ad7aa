#include "indexer/posting_blocks.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace indexer {
namespace {

constexpr std::size_t kMaxBits = 32;
// Every read takes eight bytes, and a block is read as if it were full.
constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kBytesPerBit = kBlockSize / 8;
constexpr std::size_t kUnread = 2 * kMaxBits * kBytesPerBit + kWord;

std::size_t packed_size(std::size_t count, std::size_t bits) { return (count * bits + 7) / 8; }

template <unsigned Bits, std::size_t I>
std::uint32_t number_at(const std::byte* from) {
  std::uint64_t word;
  std::memcpy(&word, from + I * Bits / 8, kWord);
  constexpr std::uint64_t kMask = (std::uint64_t{1} << Bits) - 1;
  return static_cast<std::uint32_t>(word >> (I * Bits % 8) & kMask);
}

template <unsigned Bits, std::size_t... I>
void unpack_eight(const std::byte* from, std::uint32_t* to, std::index_sequence<I...>) {
  ((to[I] = number_at<Bits, I>(from)), ...);
}

template <unsigned Bits>
void unpack(const std::byte* from, std::uint32_t* to) {
  for (std::size_t i = 0; i < kBlockSize; i += 8, from += Bits)
    unpack_eight<Bits>(from, to + i, std::make_index_sequence<8>{});
}

using Unpack = void (*)(const std::byte*, std::uint32_t*);

template <std::size_t... Bits>
constexpr std::array<Unpack, sizeof...(Bits)> unpackers(std::index_sequence<Bits...>) {
  return {unpack<static_cast<unsigned>(Bits)>...};
}

constexpr auto kUnpack = unpackers(std::make_index_sequence<kMaxBits + 1>{});

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

unsigned bits_for(std::span<const std::uint32_t> numbers) {
  std::uint32_t any = 0;
  for (const std::uint32_t number : numbers) any |= number;
  return static_cast<unsigned>(std::bit_width(any));
}

float rounded_up(double value) {
  const auto rounded = static_cast<float>(value);
  return rounded >= value ? rounded
                          : std::nextafter(rounded, std::numeric_limits<float>::infinity());
}

std::size_t count_of(const PostingList& list, std::size_t index) {
  return std::min(kBlockSize, list.reports - index * kBlockSize);
}

}  // namespace

float PostingPacker::add(std::span<const Posting> postings) {
  float best = 0;
  for (Row before = 0; !postings.empty();) {
    const std::size_t count = std::min(kBlockSize, postings.size());
    add_block(postings.first(count), before);
    before = blocks_.back().last;
    best = std::max(best, blocks_.back().best);
    postings = postings.subspan(count);
  }
  return best;
}

// Rows are kept as what lies between them and the row before.
void PostingPacker::add_block(std::span<const Posting> postings, Row before) {
  std::vector<std::uint32_t> between;
  std::vector<std::uint32_t> times;
  double best = 0;
  for (const Posting& posting : postings) {
    between.push_back(posting.row - before - 1);
    before = posting.row;
    times.push_back(posting.times);
    best = std::max(best, bm25_.part(posting.times, lengths_[posting.row]));
  }
  const unsigned row_bits = bits_for(between);
  const unsigned times_bits = bits_for(times);
  blocks_.push_back({before, rounded_up(best), bytes_.size() << 16 | row_bits << 8 | times_bits});
  pack(bytes_, between, row_bits);
  pack(bytes_, times, times_bits);
}

std::vector<std::byte> PostingPacker::bytes() const {
  std::vector<std::byte> bytes = bytes_;
  bytes.resize(bytes.size() + kUnread);
  return bytes;
}

bool lies_within(const PostingBlock& block, std::size_t bytes) {
  return block.row_bits() <= kMaxBits && block.times_bits() <= kMaxBits && bytes >= kUnread &&
         block.place() <= bytes - kUnread;
}

std::size_t unpack_rows(const PostingList& list, std::size_t index, BlockNumbers& rows) {
  const PostingBlock& block = list.blocks[index];
  kUnpack[block.row_bits()](list.bytes.data() + block.place(), rows.data());
  const std::size_t count = count_of(list, index);
  std::uint64_t row = index == 0 ? 0 : list.blocks[index - 1].last;
  for (std::size_t i = 0; i < count; ++i) {
    row += std::uint64_t{rows[i]} + 1;
    rows[i] = static_cast<std::uint32_t>(row);
  }
  if (row != block.last) rows.fill(block.last);
  return count;
}

void unpack_times(const PostingList& list, std::size_t index, BlockNumbers& times) {
  const PostingBlock& block = list.blocks[index];
  const std::size_t rows_size = packed_size(count_of(list, index), block.row_bits());
  kUnpack[block.times_bits()](list.bytes.data() + block.place() + rows_size, times.data());
}

}  // namespace indexer
