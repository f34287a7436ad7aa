#include "searcher/white_space.h"

namespace searcher {
namespace {

bool is_general_punctuation_blank(unsigned char last) {
  // U+2000 … U+200B, U+2028, U+2029 and U+202F.
  return (last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::size_t white_space_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto first = static_cast<unsigned char>(rest.empty() ? 'x' : rest[0]);
  if (first <= ' ' || first == 0x7F) return 1;
  if (rest.starts_with("\xC2\xA0")) return 2;  // no-break space
  if (rest.size() < 3) return 0;
  if (rest.starts_with("\xE2\x80") &&
      is_general_punctuation_blank(static_cast<unsigned char>(rest[2])))
    return 3;
  if (rest.starts_with("\xE3\x80\x80") || rest.starts_with("\xEF\xBB\xBF")) return 3;
  return 0;
}

std::size_t character_border(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  if (at < text.size()) ++at;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace searcher
