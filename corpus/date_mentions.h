#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/dates.h"
#include "corpus/text.h"

namespace corpus {

// One expression of a text that means days.
struct DateMention {
  DateSpan span;
  Precision precision = Precision::OneDay;
  DateKind kind = DateKind::Date;
  // Byte range in the text, end exclusive; the expression without its preposition.
  std::size_t start = 0;
  std::size_t end = 0;
  DateAnchor anchor = DateAnchor::Itself;
  // The other reading of 3/4/2022, where nothing tells the day from the month.
  std::optional<DateSpan> other = std::nullopt;
  bool operator==(const DateMention&) const = default;
};

// Everything date_mentions needs to know of a text.
struct DatedText {
  std::string_view text;
  // split_words(text).
  std::span<const Word> words;
  // ISO 639 code; decides the words for months and the order of 3/4/2022.
  std::string_view language;
  // Without it, expressions that lean on the day of publication are not resolved and left out.
  std::optional<Day> published;
  // Byte ranges that are no dates whatever they look like ("Resolution 2231"), in order.
  std::span<const ByteRange> masked;
};

// The dates a text talks about, in order and without overlap. Linear in the length of the text.
std::vector<DateMention> find_date_mentions(const DatedText& text);

}  // namespace corpus
