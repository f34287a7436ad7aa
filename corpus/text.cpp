#include "corpus/text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "corpus/ascii_case.h"
#include "corpus/text_breaker.h"

namespace corpus {
namespace {

// Code point at `at`, which moves on; U+FFFD for bytes that are no UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto index = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, index, static_cast<std::int64_t>(text.size()), c);
  at = static_cast<std::size_t>(index);
  return c;
}

UChar32 first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07 || c == 0x02B9;
}

// Letters that differ only by keyboard, or have a plain form that Unicode does not decompose to.
UChar32 united(UChar32 c) {
  switch (c) {
    case 0x0649:
    case 0x06CC:
      return 0x064A;  // alef maksura, Persian yeh -> yeh
    case 0x06A9:
      return 0x0643;  // keheh -> kaf
    case 0x0629:
    case 0x06C0:
      return 0x0647;  // teh marbuta, heh with yeh -> heh
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

// "u.n" -> "un"; other words keep their dots ("3.5").
void drop_acronym_dots(std::string& word) {
  if (word.find('.') == std::string::npos) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool dot_expected = i % 2 == 1;
    if (dot_expected != (word[i] == '.') || (!dot_expected && !is_ascii_letter(word[i]))) return;
  }
  std::erase(word, '.');
}

enum class Class { Letter, Digit, Dot, Apostrophe, Joiner };

Class class_of(UChar32 c) {
  if (u_isdigit(c)) return Class::Digit;
  if (u_isalpha(c) && !is_apostrophe(c)) return Class::Letter;
  if (is_apostrophe(c)) return Class::Apostrophe;
  return c == '.' ? Class::Dot : Class::Joiner;
}

// Cuts one ICU word into ours: where letters meet digits, after an elision, at dots between longer
// parts, and before a possessive 's.
class WordCutter {
 public:
  WordCutter(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

  void cut(std::size_t start, std::size_t end) {
    end = without_possessive(start, end);
    const bool acronym = is_acronym(start, end);
    std::size_t part = start;
    Class before = Class::Joiner;
    for (std::size_t at = start; at < end;) {
      const std::size_t here = at;
      const Class now = class_of(next_code_point(text_, at));
      if (meets(before, now) && here > part) {
        add(part, here);
        part = here;
      } else if (now == Class::Apostrophe && is_elision(part, here)) {
        add(part, here);
        part = at;
      } else if (now == Class::Dot && before == Class::Letter && !acronym) {
        add(part, here);
        part = at;
      }
      if (now != Class::Joiner) before = now;
    }
    add(part, end);
  }

 private:
  static bool meets(Class before, Class now) {
    return (before == Class::Letter && now == Class::Digit) ||
           (before == Class::Digit && now == Class::Letter);
  }

  std::size_t without_possessive(std::size_t start, std::size_t end) const {
    const std::string_view word = text_.substr(start, end - start);
    for (const std::string_view tail : {"'s", "’s", "ʼs", "'S", "’S"}) {
      if (word.size() > tail.size() && word.ends_with(tail)) return end - tail.size();
    }
    return end;
  }

  // "l'accord", "qu'il"; not "O'Brien", "Ra'ad".
  bool is_elision(std::size_t part, std::size_t apostrophe) const {
    const std::string_view word = text_.substr(part, apostrophe - part);
    if (word.size() == 1)
      return std::string_view("ldjmnstc").find(lower_ascii(word[0])) != std::string_view::npos;
    return word == "qu" || word == "Qu";
  }

  bool is_acronym(std::size_t start, std::size_t end) const {
    for (std::size_t i = start; i < end; ++i) {
      const bool dot_expected = (i - start) % 2 == 1;
      if (dot_expected != (text_[i] == '.')) return false;
    }
    return true;
  }

  void add(std::size_t start, std::size_t end) {
    if (start == end) return;
    std::string folded = fold(text_.substr(start, end - start));
    drop_acronym_dots(folded);
    if (!folded.empty()) words_.push_back({start, end, std::move(folded)});
  }

  std::string_view text_;
  std::vector<Word>& words_;
};

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

std::vector<Word> split_words(std::string_view text) {
  thread_local Breaker breaker(false);
  icu::BreakIterator& iterator = breaker.over(text);
  std::vector<Word> words;
  words.reserve(text.size() / 6);
  WordCutter cutter(text, words);
  std::int32_t start = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE;
       start = end, end = iterator.next()) {
    if (iterator.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    cutter.cut(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
  }
  return words;
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
    if (!u_isalpha(c)) continue;
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
