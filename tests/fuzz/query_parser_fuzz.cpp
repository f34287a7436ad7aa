#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/charset.h"
#include "searcher/query_parser.h"
#include "searcher/query_text.h"

namespace {

void require(bool holds, const char* promise, const std::string& text) {
  if (holds) return;
  std::fprintf(stderr, "Broken promise: %s\nCanonical text: %s\n", promise, text.c_str());
  std::abort();
}

// Canonical text that the parser reads whole: neither too long nor nested too deep for it.
bool is_within_limits(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (const char c : text) {
    if (c == '(') deepest = std::max(deepest, ++depth);
    if (c == ')' && depth > 0) --depth;
  }
  return text.size() <= searcher::kMaxQuery && deepest < 60;
}

// "last week" is read too.
constexpr corpus::Day kToday = std::chrono::year{2022} / 10 / 20;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string typed(data, data + size);
  const searcher::ParsedQuery parsed = searcher::parse_query(typed, kToday);
  for (const searcher::Note& note : parsed.notes) {
    require(note.offset <= size, "a note points into the text", typed);
    require(corpus::is_utf8(note.message), "a note is UTF-8", typed);
  }
  const std::string text = searcher::to_text(parsed.query);
  require(corpus::is_utf8(text), "canonical text is UTF-8", text);
  if (!is_within_limits(text)) return 0;
  const std::string again = searcher::to_text(searcher::parse_query(text).query);
  require(again == text, "canonical text is read as the same query", text + "\nread as: " + again);
  return 0;
}
