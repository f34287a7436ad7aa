#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date_mentions.h"

// Sentences with their dates in square brackets, and the days these mean: "2022-10-19", or both
// ends "2022-05-03/2022-05-07", several with a space between.
namespace corpus::tests {

struct MarkedDates {
  std::string_view text;
  std::string_view days;
};

inline void PrintTo(const MarkedDates& dates, std::ostream* out) { *out << dates.text; }

inline std::string written(const DateSpan& span) {
  const std::string from = to_string(span.from);
  return span.from == span.to ? from : from + "/" + to_string(span.to);
}

inline std::string without_marks(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '[' && c != ']') text += c;
  }
  return text;
}

inline std::vector<DateMention> dates_in(std::string_view text, std::string_view language,
                                         std::string_view published) {
  const std::vector<Word> words = split_words(text);
  return find_date_mentions({text, words, language, parse_day(published), {}});
}

// The text with its dates in brackets again, a line break, and their days.
inline std::string reading_of(std::string_view text, const std::vector<DateMention>& mentions) {
  std::string marked;
  std::string days;
  std::size_t at = 0;
  for (const DateMention& mention : mentions) {
    marked += text.substr(at, mention.start - at);
    marked += '[';
    marked += text.substr(mention.start, mention.end - mention.start);
    marked += ']';
    if (!days.empty()) days += ' ';
    days += written(mention.span);
    at = mention.end;
  }
  marked += text.substr(at);
  return marked + "\n" + days;
}

inline std::string expected_reading(const MarkedDates& dates) {
  return std::string(dates.text) + "\n" + std::string(dates.days);
}

inline std::string actual_reading(const MarkedDates& dates, std::string_view language,
                                  std::string_view published) {
  const std::string text = without_marks(dates.text);
  return reading_of(text, dates_in(text, language, published));
}

}  // namespace corpus::tests
