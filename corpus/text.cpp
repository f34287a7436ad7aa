#include "corpus/text.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "corpus/ascii_case.h"
#include "corpus/text_code_points.h"
#include "corpus/text_letters.h"

namespace corpus {
namespace {

UChar32 first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_byte(c); });
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii_byte(text[at])) {
      if (text[at] != '\'') folded += lower_ascii(text[at]);
      ++at;
      continue;
    }
    const TwoByteCharacter* const character = two_byte_character(text, at);
    if (character == nullptr || character->is_mark) return fold_unicode(text);
    folded += character->folded;
    at += 2;
  }
  return folded;
}

std::string to_ascii(std::string_view text) {
  if (is_ascii(text)) return fold(text);
  thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Any-Latin; [\\u02B9\\u02BA] Remove; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  auto letters =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  latin->transliterate(letters);
  std::string ascii;
  letters.toUTF8String(ascii);
  std::erase_if(ascii, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '\''; });
  return ascii;
}

Script script_of(std::string_view word) {
  if (!word.empty() && is_ascii_letter(word[0])) return Script::Latin;
  UErrorCode status = U_ZERO_ERROR;
  for (std::size_t at = 0; at < word.size();) {
    const UChar32 c = next_code_point(word, at);
    if (c < 0x80 ? !is_ascii_letter(static_cast<char>(c)) : !u_isalpha(c)) continue;
    switch (uscript_getScript(c, &status)) {
      case USCRIPT_LATIN:
        return Script::Latin;
      case USCRIPT_CYRILLIC:
        return Script::Cyrillic;
      case USCRIPT_ARABIC:
        return Script::Arabic;
      default:
        return Script::Other;
    }
  }
  return Script::Other;
}

bool is_capitalised(std::string_view word) {
  if (!word.empty() && is_ascii_letter(word[0])) return word[0] <= 'Z';
  for (std::size_t at = 0; at < word.size();) {
    const UChar32 c = next_code_point(word, at);
    if (u_isalpha(c)) return u_isupper(c) || u_istitle(c) || u_tolower(c) == u_toupper(c);
  }
  return first_code_point(word) != 0;
}

}  // namespace corpus
