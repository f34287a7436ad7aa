#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace corpus {

// Code point at `at`, which moves on; U+FFFD for bytes that are no UTF-8.
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto index = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, index, static_cast<std::int64_t>(text.size()), c);
  at = static_cast<std::size_t>(index);
  return c;
}

inline bool is_ascii_byte(char c) { return static_cast<unsigned char>(c) < 0x80; }

inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

inline bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07 || c == 0x02B9;
}

}  // namespace corpus
