#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// What a PDF document says. Texts are valid UTF-8.
struct PdfDocument {
  enum class State : std::uint8_t { Readable, Damaged, Locked };
  State state = State::Damaged;
  // That of its own data, else the headline as it is printed.
  std::string title;
  // The day on which the document was made, on the clock of whoever made it.
  std::optional<Day> made;
  // Paragraphs, parted by an empty line, without heads and feet of pages.
  std::string body;
  std::size_t pages = 0;
  // The first so many are in the body; others are beyond the limits.
  std::size_t pages_read = 0;
  std::size_t pages_without_text = 0;
};

struct PdfLimits {
  std::size_t pages = 5000;
  // Bytes of text.
  std::size_t text = std::size_t{64} << 20;
  // After which no further page is begun.
  std::chrono::milliseconds time = std::chrono::seconds{60};
};

// Takes any bytes; made-up ones may crash it or hang it (child_process.h).
PdfDocument parse_pdf_document(std::string_view bytes, const PdfLimits& limits);

}  // namespace corpus
