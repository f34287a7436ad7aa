#include "corpus/resolution_symbols.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace corpus {
namespace {

// Who publishes; the second kind needs one number only.
constexpr std::array<std::string_view, 9> kOrgans = {"S",   "A",     "E",   "ST", "CCPR",
                                                     "CAT", "CEDAW", "CRC", "DP"};
constexpr std::array<std::string_view, 5> kSeries = {"CD", "GOV", "GC", "INFCIRC", "NPT"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::size_t kLongestSymbol = 60;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_symbol(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '/' || c == '.' || c == '-';
}

// From where a word starts, without the full stop of a sentence.
std::string_view symbol_from(std::string_view text, std::size_t start) {
  std::size_t end = start;
  const std::size_t limit = std::min(start + kLongestSymbol, text.size());
  while (end < limit && is_of_symbol(text[end])) ++end;
  while (end > start && !is_digit(text[end - 1])) --end;
  return text.substr(start, end - start);
}

bool is_document(std::string_view symbol) {
  const std::size_t slash = symbol.find('/');
  if (slash == std::string_view::npos || symbol.find("/RES/") != std::string_view::npos)
    return false;
  const std::string_view organ = symbol.substr(0, slash);
  if (is_one_of(kSeries, organ)) return true;
  const bool is_record = symbol.find("/PV.") != std::string_view::npos;
  return is_one_of(kOrgans, organ) &&
         (is_record || std::count(symbol.begin(), symbol.end(), '/') >= 2);
}

}  // namespace

std::vector<ByteRange> find_document_symbols(const NamedText& text) {
  std::vector<ByteRange> found;
  for (const Word& word : text.words) {
    if (!found.empty() && word.start < found.back().end) continue;
    const std::string_view symbol = symbol_from(text.text, word.start);
    if (is_document(symbol)) found.push_back({word.start, word.start + symbol.size()});
  }
  return found;
}

}  // namespace corpus
