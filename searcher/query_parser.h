#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.h"
#include "searcher/query.h"

namespace searcher {

// Something a reader should know about how their text was read.
struct Note {
  // Byte offset into the text they typed.
  std::size_t offset = 0;
  std::string message;
  bool operator==(const Note&) const = default;
};

struct ParsedQuery {
  Node query;  // All{} for an empty text
  std::vector<Note> notes;
};

// Longest query, in bytes; the rest is cut off with a note.
inline constexpr std::size_t kMaxQuery = 4096;

// Reads what a person typed in the search box. Never fails and never throws on its input: text it
// cannot read as syntax is searched as words, and a note says so. Grammar: docs/query-language.md.
// Dates in words that count from the reader's day ("last week") are read when it is given.
ParsedQuery parse_query(std::string_view typed, std::optional<corpus::Day> today = std::nullopt);

}  // namespace searcher
