#include "corpus/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace corpus {
namespace {

constexpr std::string_view kUnknown = "und";
// Bytes of a text that are enough to tell its language.
constexpr std::size_t kSample = std::size_t{16} << 10;

// CLD2's codes that are not those of ISO 639 today.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kCodes = {
    {{"iw", "he"}, {"jw", "jv"}, {"mo", "ro"}, {"un", kUnknown}, {"xxx", kUnknown}}};

// In lower case; texts in capitals alone are rare.
constexpr auto kUkrainianLetters = std::to_array<std::string_view>({"і", "ї", "є", "ґ"});
constexpr auto kRussianLetters = std::to_array<std::string_view>({"ы", "э", "ъ", "ё"});

bool inside_character(char c) { return (c & 0xC0) == 0x80; }

// The beginning of the text, cut between characters. CLD2 calls control characters invalid; they
// are made spaces.
std::string sample_of(std::string_view text) {
  std::size_t end = std::min(text.size(), kSample);
  while (end < text.size() && end > 0 && inside_character(text[end])) --end;
  std::string sample(text.substr(0, end));
  std::replace_if(
      sample.begin(), sample.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return sample;
}

bool has_any(std::string_view text, std::span<const std::string_view> letters) {
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) {
    return text.find(letter) != std::string_view::npos;
  });
}

// CLD2 takes short Ukrainian for Russian; letters that only one of them has tell them apart.
std::string_view told_by_letters(std::string_view text, std::string_view code) {
  if (code != "ru" && code != "uk") return code;
  const bool ukrainian = has_any(text, kUkrainianLetters);
  const bool russian = has_any(text, kRussianLetters);
  if (ukrainian == russian) return code;
  return ukrainian ? "uk" : "ru";
}

// "zh" of "zh-Hant".
std::string_view iso_code(std::string_view code) {
  code = code.substr(0, code.find('-'));
  const auto* found = std::find_if(kCodes.begin(), kCodes.end(),
                                   [&](const auto& pair) { return pair.first == code; });
  return found == kCodes.end() ? code : found->second;
}

}  // namespace

std::string detect_language(std::string_view text) {
  const std::string sample = sample_of(text);
  bool reliable = false;
  int valid_bytes = 0;
  const auto length = static_cast<int>(sample.size());
  // Bytes that are not UTF-8 make the answer unreliable.
  const CLD2::Language language =
      CLD2::DetectLanguageCheckUTF8(sample.data(), length, true, &reliable, &valid_bytes);
  if (!reliable || valid_bytes < length) return std::string(kUnknown);
  return std::string(told_by_letters(sample, iso_code(CLD2::LanguageCode(language))));
}

}  // namespace corpus
