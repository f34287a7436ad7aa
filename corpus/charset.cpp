#include "corpus/charset.h"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

namespace corpus {
namespace {

struct Mark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32LE begins like UTF-16LE and so comes first.
constexpr std::array<Mark, 5> kMarks = {{{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                         {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                         {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                         {{"\xFF\xFE", 2}, "UTF-16LE"},
                                         {{"\xFE\xFF", 2}, "UTF-16BE"}}};

// A detected charset, and the one of the same letters that has more of them.
constexpr std::array<std::pair<std::string_view, const char*>, 4> kWider = {
    {{"ISO-8859-1", "windows-1252"},
     {"ISO-8859-8-I", "windows-1255"},
     {"ISO-8859-9", "windows-1254"},
     {"KOI8-R", "KOI8-U"}}};

// Bytes to look through for words that tell the charset, how many of those are enough, and ICU's
// confidence (of 100) to believe it.
constexpr std::size_t kSample = std::size_t{64} << 10;
constexpr std::size_t kTelling = std::size_t{4} << 10;
constexpr std::int32_t kLeastConfidence = 10;

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter(char c) { return is_high(c) || is_ascii_letter(c); }

const Mark* find_mark(std::string_view bytes) {
  const auto* found = std::find_if(kMarks.begin(), kMarks.end(),
                                   [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kMarks.end() ? nullptr : found;
}

// The words that have a byte outside ASCII, and how many of their bytes are so.
struct HighWords {
  std::string text;
  std::size_t high = 0;
};

HighWords high_words(std::string_view bytes) {
  HighWords words;
  for (auto at = bytes.begin(); at != bytes.end();) {
    const auto start = std::find_if(at, bytes.end(), is_letter);
    at = std::find_if_not(start, bytes.end(), is_letter);
    const auto high = static_cast<std::size_t>(std::count_if(start, at, is_high));
    if (high == 0) continue;
    words.high += high;
    words.text.append(start, at).push_back(' ');
  }
  return words;
}

// What to show the detector. Latin words tell nothing of a Cyrillic or Arabic charset and drown it:
// names of JSON fields, "Shahed-136". Where most letters of the telling words are outside ASCII,
// they alone are shown.
std::string telling_part(std::string_view bytes) {
  const HighWords words = high_words(bytes);
  if (words.high * 2 > words.text.size()) return words.text.substr(0, kTelling);
  return std::string(bytes.substr(0, kTelling));
}

// Where the first byte outside ASCII is, with some text before it.
std::string_view sample_of(std::string_view bytes) {
  const auto* high = std::find_if(bytes.begin(), bytes.end(), is_high);
  const auto before = static_cast<std::size_t>(high - bytes.begin());
  return bytes.substr(before - std::min(before, kTelling / 2), kSample);
}

bool is_wide(std::string_view charset) {
  return charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
}

// Whether UTF-16 of this byte order is text: all letters that exist, and no controls.
bool is_text_of_units(std::string_view bytes, std::size_t high) {
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at + high]);
    const auto second = static_cast<unsigned char>(bytes[at + 1 - high]);
    const auto unit = static_cast<UChar32>((first << 8U) | second);
    const bool is_space = unit == '\t' || unit == '\n' || unit == '\r';
    const bool is_shown =
        U16_IS_SURROGATE(unit) ||
        (u_isdefined(unit) != 0 && u_iscntrl(unit) == 0 && u_charType(unit) != U_PRIVATE_USE_CHAR);
    if (!is_space && !is_shown) return false;
  }
  return true;
}

// UTF-16 without a mark: the zeros of its spaces and Latin letters are all in even or all in odd
// places, and few other bytes are letters then.
const char* find_unmarked_utf16(std::string_view bytes) {
  constexpr std::size_t kEnough = 16;
  constexpr std::size_t kFewestZeros = 16;
  if (bytes.size() < kEnough) return nullptr;
  const std::string_view sample = bytes.substr(0, std::min(bytes.size(), kTelling) / 2 * 2);
  std::array<std::size_t, 2> zeros = {};
  for (std::size_t at = 0; at < sample.size(); ++at) {
    if (sample[at] == '\0') ++zeros[at % 2];
  }
  if ((zeros[0] == 0) == (zeros[1] == 0)) return nullptr;
  const std::size_t high = zeros[0] == 0 ? 1 : 0;
  if (zeros[high] * kFewestZeros < sample.size()) return nullptr;
  if (!is_text_of_units(sample, high)) return nullptr;
  return high == 1 ? "UTF-16LE" : "UTF-16BE";
}

// Guesses of ICU's that any bytes get: UTF-16 without a mark, and EBCDIC.
bool is_wild_guess(std::string_view charset) {
  return is_wide(charset) || charset.starts_with("IBM4");
}

// Whether the bytes are UTF-8 with some damage: other charsets hardly ever look like it by chance.
bool is_nearly_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    UChar32 character = 0;
    U8_NEXT(data, at, bytes.size(), character);
    if (character < 0) ++bad;
    if (character >= 0x80) ++good;
  }
  return good > bad * 4;
}

std::string wider(std::string_view charset) {
  const auto* found = std::find_if(kWider.begin(), kWider.end(),
                                   [&](const auto& pair) { return pair.first == charset; });
  return std::string(found == kWider.end() ? charset : found->second);
}

std::optional<std::string> detect_charset(std::string_view bytes) {
  bytes = sample_of(bytes);
  if (is_nearly_utf8(bytes)) return "UTF-8";
  const std::string sample = telling_part(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &error);
    if (U_FAILURE(error) || ucsdet_getConfidence(matches[i], &error) < kLeastConfidence) break;
    if (!is_wild_guess(name)) return wider(name);
  }
  return std::nullopt;
}

// Bytes that are wrong in the charset become U+FFFD.
std::optional<std::string> convert(std::string_view bytes, const char* charset) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), charset);
  if (text.isBogus()) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

bool has_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

// Bytes of the ASCII run at the front, in steps of eight.
std::size_t ascii_run(std::string_view bytes) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= bytes.size(); at += sizeof(eight)) {
    std::memcpy(&eight, bytes.data() + at, sizeof(eight));
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return at;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    bytes.remove_prefix(ascii_run(bytes));
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t some = std::min<std::size_t>(bytes.size(), 64);
    std::size_t at = 0;
    while (at < some) {
      UChar32 character = 0;
      U8_NEXT(data, at, bytes.size(), character);
      if (character < 0) return false;
    }
    bytes.remove_prefix(at);
  }
  return true;
}

std::optional<Decoded> decode(std::string_view bytes) {
  // ICU counts in 32 bits.
  if (bytes.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  const Mark* mark = find_mark(bytes);
  if (mark != nullptr) bytes.remove_prefix(mark->bytes.size());
  const bool has_wide_mark = mark != nullptr && is_wide(mark->charset);
  const char* wide = has_wide_mark ? mark->charset : find_unmarked_utf16(bytes);
  if (wide == nullptr && has_nul(bytes)) return std::nullopt;
  if (wide == nullptr && is_utf8(bytes)) return Decoded{std::string(bytes), "UTF-8"};

  const std::optional<std::string> charset = wide != nullptr ? wide : detect_charset(bytes);
  if (!charset) return std::nullopt;
  std::optional<std::string> text = convert(bytes, charset->c_str());
  if (!text || has_nul(*text)) return std::nullopt;
  return Decoded{*std::move(text), *charset};
}

std::optional<Decoded> decode_as(std::string_view bytes, std::string_view charset) {
  if (bytes.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  std::string upper(charset);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  const std::string known = wider(upper);
  std::optional<std::string> text = convert(bytes, known.c_str());
  if (!text || (text->empty() && !bytes.empty()) || has_nul(*text)) return std::nullopt;
  return Decoded{*std::move(text), std::string(charset)};
}

bool is_wide_text(std::string_view bytes) {
  const Mark* mark = find_mark(bytes);
  return mark == nullptr ? find_unmarked_utf16(bytes) != nullptr : is_wide(mark->charset);
}

}  // namespace corpus
