#pragma once

#include <algorithm>
#include <string>
#include <string_view>

// Names of tags and fields, where letters outside ASCII have no case.
namespace corpus {

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return lower_ascii(c); });
  return lower;
}

}  // namespace corpus
