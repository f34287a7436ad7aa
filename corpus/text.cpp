#include "corpus/text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "corpus/ascii_case.h"
#include "corpus/text_code_points.h"

namespace corpus {
namespace {

UChar32 first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_byte(c); });
}

// Letters that differ only by keyboard, or have a plain form that Unicode does not decompose to.
UChar32 united(UChar32 c) {
  switch (c) {
    case 0x0649:
    case 0x06CC:
    case 0x06CD:
    case 0x06D0:
      return 0x064A;  // alef maksura, Persian yeh and others -> yeh
    case 0x06A9:
    case 0x06AA:
      return 0x0643;  // keheh, swash kaf -> kaf
    case 0x0629:
    case 0x06BE:
    case 0x06C1:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;  // teh marbuta, heh of Urdu, Kurdish and (without its yeh) Persian -> heh
    case 0x0671:
      return 0x0627;  // alef wasla -> alef
    case 0x00F8:
      return 'o';
    case 0x0142:
      return 'l';
    case 0x0111:
      return 'd';
    case 0x0131:
      return 'i';
    default:
      return c;
  }
}

bool is_dropped(UChar32 c) {
  return is_apostrophe(c) || c == 0x0640 /* tatweel */ || c == 0x200C || c == 0x200D || c == 0x00AD;
}

// Marks that make another letter rather than an accent: й, ў; ї.
bool makes_a_letter(UChar32 base, UChar32 mark) {
  if (mark == 0x0306) return base == 0x0438 || base == 0x0443;
  return mark == 0x0308 && base == 0x0456;
}

std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  const auto source =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString apart = nfd->normalize(casefold->normalize(source, status), status);
  icu::UnicodeString plain;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) {
      if (makes_a_letter(base, c)) plain.append(c);
      continue;
    }
    base = united(c);
    if (is_dropped(base)) continue;
    const std::int32_t digit = u_charDigitValue(base);
    plain.append(digit >= 0 ? static_cast<UChar32>('0' + digit) : base);
  }
  std::string folded;
  nfc->normalize(plain, status).toUTF8String(folded);
  return folded;
}

}  // namespace

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return fold_unicode(text);
  std::string folded;
  folded.reserve(text.size());
  for (const char c : text) {
    if (c != '\'') folded += lower_ascii(c);
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
