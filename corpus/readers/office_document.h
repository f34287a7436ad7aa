#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/readers/zip_parts.h"

namespace corpus {

// What a document of a word processor says. Texts are valid UTF-8.
struct OfficeDocument {
  using State = ZipParts::State;
  State state = State::Damaged;
  std::string title;
  // ISO 639 code, or empty.
  std::string language;
  // The day on which the document was made.
  std::optional<Day> made;
  // Paragraphs, parted by an empty line; then its notes. A row of a table is a line.
  std::string body;
};

// Longest part of a document that is read, in bytes of XML.
inline constexpr std::size_t kLongestOfficePart = std::size_t{32} << 20;

// A document without text yet, of the title, the language and the day of making (an element of this
// name) that its properties give.
OfficeDocument document_of_properties(std::string_view xml, std::string_view made);

// Wrong bytes become U+FFFD.
std::string clean_utf8(std::string text);

}  // namespace corpus
