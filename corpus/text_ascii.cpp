#include "corpus/text_ascii.h"

#include <string>

#include "corpus/text_breaker.h"
#include "corpus/text_code_points.h"

namespace corpus {
namespace {

bool is_one_word(Breaker& breaker, const std::string& text) {
  icu::BreakIterator& iterator = breaker.over(text);
  iterator.first();
  return iterator.next() == static_cast<std::int32_t>(text.size());
}

}  // namespace

AsciiWords::AsciiWords() {
  Breaker breaker(false);
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const char sign = static_cast<char>(i);
    kinds_[i] = kind_of_sign(sign);
    if (kinds_[i] != Kind::Other) continue;
    joins_[i] = {is_one_word(breaker, {'a', sign, 'a'}), is_one_word(breaker, {'a', sign, '1'}),
                 is_one_word(breaker, {'1', sign, 'a'}), is_one_word(breaker, {'1', sign, '1'})};
  }
}

AsciiWords::Kind AsciiWords::kind_of_sign(char sign) {
  if (is_ascii_letter(sign)) return Kind::Letter;
  if (is_ascii_digit(sign)) return Kind::Digit;
  return sign == '_' ? Kind::Underscore : Kind::Other;
}

std::optional<AsciiWords::Found> AsciiWords::next(std::string_view text, std::size_t at) const {
  while (at < text.size()) {
    if (kind_of(text[at]) == Kind::Other) {
      ++at;
      continue;
    }
    const Found found = to_end(text, {at, at, true});
    if (text.substr(at, found.end - at) != "_") return found;
    at = found.end;
  }
  return std::nullopt;
}

AsciiWords::Found AsciiWords::to_end(std::string_view text, Found found) const {
  const Kind first = kind_of(text[found.start]);
  for (; found.end < text.size(); ++found.end) {
    const Kind kind = kind_of(text[found.end]);
    if (kind == Kind::Other && !joins(text, found.end)) break;
    found.is_plain = found.is_plain && kind == first && kind != Kind::Underscore;
  }
  return found;
}

// Whether the sign at `at`, after a word, joins it to what follows.
bool AsciiWords::joins(std::string_view text, std::size_t at) const {
  if (at + 1 >= text.size()) return false;
  const Kind before = kind_of(text[at - 1]);
  const Kind after = kind_of(text[at + 1]);
  const auto is_alphanumeric = [](Kind kind) {
    return kind == Kind::Letter || kind == Kind::Digit;
  };
  if (!is_alphanumeric(before) || !is_alphanumeric(after)) return false;
  const std::size_t pair = (before == Kind::Digit ? 2U : 0U) + (after == Kind::Digit ? 1U : 0U);
  return joins_[static_cast<unsigned char>(text[at])][pair];
}

}  // namespace corpus
