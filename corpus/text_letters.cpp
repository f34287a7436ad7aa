#include "corpus/text_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>

#include "corpus/text_code_points.h"

namespace corpus {
namespace {

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

constexpr std::size_t kFirst = 0x80;
constexpr std::size_t kEnd = 0x800;

bool is_letter(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_ALETTER && u_isalpha(c) &&
         !is_apostrophe(c);
}

using Characters = std::array<TwoByteCharacter, kEnd - kFirst>;

Characters all_characters() {
  Characters characters;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const auto c = static_cast<UChar32>(kFirst + i);
    std::string text;
    icu::UnicodeString(c).toUTF8String(text);
    characters[i] = {fold_unicode(text), is_letter(c), u_charType(c) == U_NON_SPACING_MARK};
  }
  return characters;
}

}  // namespace

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

const TwoByteCharacter* two_byte_character(std::string_view text, std::size_t at) {
  static const Characters characters = all_characters();
  if (at + 1 >= text.size()) return nullptr;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (first < 0xC2 || first > 0xDF || (second & 0xC0U) != 0x80) return nullptr;
  return &characters[((first & 0x1FU) << 6U | (second & 0x3FU)) - kFirst];
}

}  // namespace corpus
