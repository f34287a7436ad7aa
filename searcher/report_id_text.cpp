#include "searcher/report_id_text.h"

#include <charconv>
#include <optional>

#include "searcher/query_scanner.h"

namespace searcher {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";
// '%' and two digits.
constexpr std::size_t kEncodedByte = 3;

std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80)
    ++length;
  return length;
}

// Whether a query holds the character as it is and does not end a quoted piece there.
bool stands_for_itself(std::string_view character) {
  return character != "%" && readable(character) == character &&
         !QueryScanner(character).at_quotation();
}

std::string encoded(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text.append("%").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
  }
  return text;
}

std::optional<char> parse_encoded(std::string_view text) {
  if (text.size() < kEncodedByte || text.front() != '%') return std::nullopt;
  unsigned char byte = 0;
  const char* const end = text.data() + kEncodedByte;
  const auto [stop, error] = std::from_chars(text.data() + 1, end, byte, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return static_cast<char>(byte);
}

}  // namespace

std::string report_id_text(std::string_view id) {
  std::string text;
  while (!id.empty()) {
    const std::string_view character = id.substr(0, character_length(id));
    text += stands_for_itself(character) ? std::string(character) : encoded(character);
    id.remove_prefix(character.size());
  }
  return needs_quotes(text) ? '"' + text + '"' : text;
}

std::string report_id_of(std::string_view text) {
  std::string id;
  while (!text.empty()) {
    const std::optional<char> byte = parse_encoded(text);
    id += byte ? *byte : text.front();
    text.remove_prefix(byte ? kEncodedByte : 1);
  }
  return id;
}

}  // namespace searcher
