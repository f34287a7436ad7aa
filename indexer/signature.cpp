#include "indexer/signature.h"

#include <xxhash.h>

#include <algorithm>
#include <limits>

namespace indexer {
namespace {

using Mixers = std::array<std::uint64_t, kSignatureSize>;

// The finaliser of SplitMix64: every bit of the answer hangs on every bit of the number.
constexpr std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
  number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
  return number ^ (number >> 31);
}

// An odd number for each place of the signature: it puts the shingles into an order of its own.
constexpr Mixers make_mixers() {
  Mixers mixers{};
  std::uint64_t number = 0;
  for (std::uint64_t& mixer : mixers) mixer = mixed(number += 0x9e3779b97f4a7c15) | 1;
  return mixers;
}
constexpr Mixers kMixers = make_mixers();

std::vector<std::uint64_t> word_hashes(const std::vector<AnalysedWord>& words) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(words.size());
  for (const AnalysedWord& word : words)
    hashes.push_back(XXH3_64bits(word.form.data(), word.form.size()));
  return hashes;
}

std::uint64_t shingle_hash(const std::uint64_t* first, std::size_t length) {
  std::uint64_t hash = length;
  for (std::size_t i = 0; i < length; ++i) hash = mixed(hash + first[i]);
  return hash;
}

}  // namespace

std::optional<Signature> signature_of(const std::vector<AnalysedWord>& words) {
  if (words.empty()) return std::nullopt;
  const std::vector<std::uint64_t> hashes = word_hashes(words);
  const std::size_t length = words.size() < kShortText ? words.size() : kShingle;
  Mixers least;
  least.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t at = 0; at + length <= hashes.size(); ++at) {
    const std::uint64_t shingle = shingle_hash(hashes.data() + at, length);
    for (std::size_t i = 0; i < kSignatureSize; ++i)
      least[i] = std::min(least[i], (shingle ^ kMixers[i]) * kMixers[i]);
  }
  Signature signature;
  // The least of many has zeros in its highest bits, and tells little by them.
  for (std::size_t i = 0; i < kSignatureSize; ++i)
    signature[i] = static_cast<std::uint16_t>(least[i] >> 24 & 0xFFFF);
  return signature;
}

bool are_near_copies(const Signature& a, const Signature& b) {
  std::size_t agreement = 0;
  for (std::size_t i = 0; i < kSignatureSize; ++i) agreement += a[i] == b[i] ? 1 : 0;
  return agreement >= kCopyAgreement;
}

std::string signature_value(const Signature& signature) {
  std::string value;
  value.reserve(2 * kSignatureSize);
  for (const std::uint16_t number : signature) {
    value += static_cast<char>(number >> 8);
    value += static_cast<char>(number & 0xFF);
  }
  return value;
}

std::optional<Signature> parse_signature(std::string_view value) {
  if (value.size() != 2 * kSignatureSize) return std::nullopt;
  Signature signature;
  for (std::size_t i = 0; i < kSignatureSize; ++i) {
    const auto high = static_cast<unsigned char>(value[2 * i]);
    const auto low = static_cast<unsigned char>(value[2 * i + 1]);
    signature[i] = static_cast<std::uint16_t>(high << 8 | low);
  }
  return signature;
}

}  // namespace indexer
