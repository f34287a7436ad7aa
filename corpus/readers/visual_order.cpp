#include "corpus/readers/visual_order.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace corpus {
namespace {

enum class Way : std::uint8_t { Neither, Leftwards, Rightwards, Digit };

// A character with the marks on it.
struct Sign {
  std::string_view bytes;
  Way way = Way::Neither;
};

bool is_inside_character(char c) { return (c & 0xC0) == 0x80; }

char32_t code_point(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  if (lead < 0x80) return lead;
  const unsigned bits = lead >= 0xF0 ? 0x07U : lead >= 0xE0 ? 0x0FU : 0x1FU;
  char32_t code = lead & bits;
  for (const char c : bytes.substr(1))
    code = (code << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
  return code;
}

bool is_between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

// Vowel signs of Arabic and Hebrew, and the accents of all scripts.
bool is_mark(char32_t code) {
  return is_between(code, 0x300, 0x36F) || is_between(code, 0x591, 0x5C7) ||
         is_between(code, 0x610, 0x61A) || is_between(code, 0x64B, 0x65F) || code == 0x670 ||
         is_between(code, 0x6D6, 0x6DC);
}

bool is_digit(char32_t code) {
  return is_between(code, '0', '9') || is_between(code, 0x660, 0x669) ||
         is_between(code, 0x6F0, 0x6F9);
}

Way way_of(char32_t code) {
  if (is_digit(code)) return Way::Digit;
  if (code < 0x80) {
    const char32_t low = code | 0x20U;
    return is_between(low, 'a', 'z') ? Way::Rightwards : Way::Neither;
  }
  if (code == 0x60C || code == 0x61B || code == 0x61F || code == 0x66A) return Way::Neither;
  const bool is_leftwards = is_between(code, 0x590, 0x8FF) || is_between(code, 0xFB1D, 0xFDFF) ||
                            is_between(code, 0xFE70, 0xFEFE);
  if (is_leftwards) return Way::Leftwards;
  const bool is_sign = is_between(code, 0x80, 0xBF) || is_between(code, 0x2000, 0x2BFF) ||
                       is_between(code, 0x3000, 0x3020);
  return is_sign ? Way::Neither : Way::Rightwards;
}

std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> signs;
  while (!text.empty()) {
    std::size_t size = 1;
    while (size < text.size() && is_inside_character(text[size])) ++size;
    const char32_t code = code_point(text.substr(0, size));
    if (is_mark(code) && !signs.empty()) {
      signs.back().bytes = {signs.back().bytes.data(), signs.back().bytes.size() + size};
    } else {
      signs.push_back({text.substr(0, size), way_of(code)});
    }
    text.remove_prefix(size);
  }
  return signs;
}

// Turns each run that `is_in` begins and continues; `joins(from, to)` tells whether what lies
// between two signs of runs belongs to one run.
template <typename IsIn, typename Joins>
void turn_runs(std::vector<Sign>& signs, IsIn is_in, Joins joins) {
  for (std::size_t from = 0; from < signs.size(); ++from) {
    if (!is_in(signs[from])) continue;
    std::size_t last = from;
    for (std::size_t next = from + 1; next < signs.size(); ++next) {
      if (!is_in(signs[next])) continue;
      if (next > last + 1 && !joins(last, next)) break;
      last = next;
    }
    std::reverse(signs.begin() + static_cast<std::ptrdiff_t>(from),
                 signs.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    from = last;
  }
}

// The line has been turned as a whole; what is read to the right is turned back. Words stay
// together ("Harbour Office", "Boeing 737"), numbers do not, but for "3.5" and "2022-10-20".
void turn_rightwards_runs(std::vector<Sign>& signs) {
  constexpr std::string_view kInNumbers = ".,:/-'%";
  const auto is_in = [](const Sign& sign) {
    return sign.way == Way::Rightwards || sign.way == Way::Digit;
  };
  turn_runs(signs, is_in, [&](std::size_t last, std::size_t next) {
    const auto is_left = [](const Sign& sign) { return sign.way == Way::Leftwards; };
    if (std::any_of(signs.begin() + static_cast<std::ptrdiff_t>(last),
                    signs.begin() + static_cast<std::ptrdiff_t>(next), is_left)) {
      return false;
    }
    const bool one_sign = next == last + 2;
    return signs[next].way == Way::Rightwards ||
           (one_sign && kInNumbers.find(signs[last + 1].bytes) != std::string_view::npos);
  });
}

void turn_leftwards_runs(std::vector<Sign>& signs) {
  const auto is_in = [](const Sign& sign) { return sign.way == Way::Leftwards; };
  turn_runs(signs, is_in, [&](std::size_t last, std::size_t next) {
    return std::all_of(signs.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                       signs.begin() + static_cast<std::ptrdiff_t>(next),
                       [](const Sign& sign) { return sign.way == Way::Neither; });
  });
}

}  // namespace

bool is_right_to_left(std::string_view text) {
  std::ptrdiff_t more = 0;
  for (const Sign& sign : signs_of(text)) {
    more += (sign.way == Way::Leftwards) - (sign.way == Way::Rightwards);
  }
  return more > 0;
}

std::string in_reading_order(std::string_view seen, bool is_leftwards) {
  std::vector<Sign> signs = signs_of(seen);
  const bool has_any = std::any_of(signs.begin(), signs.end(),
                                   [](const Sign& sign) { return sign.way == Way::Leftwards; });
  if (!has_any) return std::string(seen);
  if (is_leftwards) {
    std::reverse(signs.begin(), signs.end());
    turn_rightwards_runs(signs);
  } else {
    turn_leftwards_runs(signs);
  }
  std::string text;
  for (const Sign& sign : signs) text.append(sign.bytes);
  return text;
}

}  // namespace corpus
