#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

// FNV-1a, 64 bit: the same on every run and machine. Not for untrusted keys of a hash table.
constexpr std::uint64_t stable_hash(std::string_view bytes,
                                    std::uint64_t hash = 0xcbf29ce484222325) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

// 16 hexadecimal digits.
inline std::string to_hex(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += kDigits[(number >> shift) & 15];
  return hex;
}

}  // namespace corpus
