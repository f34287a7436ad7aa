#include "searcher/letters.h"

#include "searcher/white_space.h"

namespace searcher {
namespace {

// The bits of the first byte of a character of so many bytes.
char32_t lead_bits(char lead, std::size_t length) {
  const auto byte = static_cast<unsigned char>(lead);
  return length == 1 ? byte : byte & (0xFFU >> (length + 1));
}

}  // namespace

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_character(text, at);
    char32_t letter = lead_bits(text[at], next - at);
    for (++at; at < next; ++at)
      letter = letter << 6 | (static_cast<unsigned char>(text[at]) & 0x3F);
    letters += letter;
  }
  return letters;
}

}  // namespace searcher
