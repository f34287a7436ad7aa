#include "corpus/readers/pdf_document.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/published_from.h"
#include "corpus/readers/document_title.h"
#include "corpus/readers/paragraphs.h"
#include "corpus/readers/placed_text.h"
#include "corpus/readers/printed_headline.h"
#include "corpus/readers/running_lines.h"

namespace corpus {
namespace {

using Clock = std::chrono::steady_clock;

void be_silent(const std::string& /*message*/, void* /*closure*/) {}

void append_utf8(std::string& text, char32_t code) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (code < 0x80) {
    text.push_back(code < 0x20 ? ' ' : byte(code));
  } else if (code < 0x800) {
    text.append({byte(0xC0 | (code >> 6U)), byte(0x80 | (code & 0x3FU))});
  } else if (code < 0x10000) {
    text.append({byte(0xE0 | (code >> 12U)), byte(0x80 | ((code >> 6U) & 0x3FU)),
                 byte(0x80 | (code & 0x3FU))});
  } else {
    text.append({byte(0xF0 | (code >> 18U)), byte(0x80 | ((code >> 12U) & 0x3FU)),
                 byte(0x80 | ((code >> 6U) & 0x3FU)), byte(0x80 | (code & 0x3FU))});
  }
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Of UTF-16; half a pair becomes U+FFFD.
std::string utf8_of(const poppler::ustring& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t code = units[i];
    if (is_high_surrogate(code) && i + 1 < units.size() && is_low_surrogate(units[i + 1])) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (units[++i] - 0xDC00U);
    } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
      code = 0xFFFD;
    }
    // A mark of the order of bytes, or of the direction of writing, is no text.
    const bool is_control = code == 0xFEFF || (code >= 0x202A && code <= 0x202E);
    if (!is_control) append_utf8(text, code);
  }
  return text;
}

// "D:20221020233000-05'00'"
std::optional<Day> day_of(std::string_view date) {
  if (date.starts_with("D:")) date.remove_prefix(2);
  if (date.size() < 8) return std::nullopt;
  const std::string_view year = date.substr(0, 4);
  const std::optional<Day> day =
      parse_day(std::string(year) + "-" + std::string(date.substr(4, 2)) + "-" +
                std::string(date.substr(6, 2)));
  return day && may_be_published_on(*day) ? day : std::nullopt;
}

PlacedPage words_of(const poppler::page& page) {
  PlacedPage words;
  for (const poppler::text_box& box : page.text_list()) {
    const poppler::rectf place = box.bbox();
    words.push_back({utf8_of(box.text()), place.left(), place.right(), place.top(), place.bottom(),
                     box.has_space_after()});
  }
  return words;
}

std::size_t text_size(const PlacedPage& lines) {
  std::size_t size = 0;
  for (const PlacedText& line : lines) size += line.text.size() + 1;
  return size;
}

void read_pages(const poppler::document& source, const PdfLimits& limits, PdfDocument& document) {
  const Clock::time_point end = Clock::now() + limits.time;
  std::vector<PlacedPage> pages;
  std::size_t size = 0;
  while (document.pages_read < std::min(document.pages, limits.pages) && Clock::now() < end) {
    const std::unique_ptr<poppler::page> page(
        source.create_page(static_cast<int>(document.pages_read)));
    pages.push_back(page ? lines_of(words_of(*page)) : PlacedPage{});
    size += text_size(pages.back());
    if (size > limits.text) {
      pages.pop_back();
      break;
    }
    if (pages.back().empty()) ++document.pages_without_text;
    ++document.pages_read;
  }
  if (document.title.empty()) document.title = printed_headline(pages);
  document.body = paragraphs_of(without_running_lines(std::move(pages)));
}

}  // namespace

PdfDocument parse_pdf_document(std::string_view bytes, const PdfLimits& limits) {
  poppler::set_debug_error_function(be_silent, nullptr);
  PdfDocument document;
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return document;
  const std::unique_ptr<poppler::document> source(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!source) return document;
  if (source->is_locked()) {
    document.state = PdfDocument::State::Locked;
    return document;
  }
  document.state = PdfDocument::State::Readable;
  document.title = title_of_document(utf8_of(source->get_title()));
  document.made = day_of(utf8_of(source->info_key("CreationDate")));
  document.pages = static_cast<std::size_t>(std::max(0, source->pages()));
  read_pages(*source, limits, document);
  return document;
}

}  // namespace corpus
