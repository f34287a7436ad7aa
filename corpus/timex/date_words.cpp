#include "corpus/timex/date_words.h"

#include <algorithm>
#include <span>

#include "corpus/text.h"
#include "corpus/timex/date_word_rows.h"

namespace corpus {
namespace {

constexpr std::string_view kArabicAnd = "و";

std::span<const DateWordRow> rows_of(std::string_view language) {
  if (language == "fr") return french_date_words();
  if (language == "es") return spanish_date_words();
  if (language == "ru") return russian_date_words();
  if (language == "uk") return ukrainian_date_words();
  if (language == "ar") return arabic_date_words();
  if (language == "fa") return persian_date_words();
  return english_date_words();
}

void set_value(DateSense& sense, const DateWordRow& row) {
  switch (row.role) {
    case DateRole::Number:
    case DateRole::Article:
    case DateRole::Ordinal:
      sense.number = row.value;
      return;
    case DateRole::Unit:
      sense.value = row.value % kDual;
      if (row.value >= kDual) sense.number = 2;
      return;
    default:
      if (row.value != 0) sense.value = row.value;
  }
}

}  // namespace

DateWords::DateWords(std::string_view language) : joins_and_(language == "ar") {
  for (const DateWordRow& row : rows_of(language)) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      DateSense& sense = senses_[fold(row.words.substr(at, end - at))];
      sense.roles |= std::uint64_t{1} << static_cast<unsigned>(row.role);
      set_value(sense, row);
      at = end + 1;
    }
  }
}

const DateWords& DateWords::of(std::string_view language) {
  static const DateWords english("en"), french("fr"), spanish("es"), russian("ru"), ukrainian("uk"),
      arabic("ar"), persian("fa");
  if (language == "fr") return french;
  if (language == "es") return spanish;
  if (language == "ru") return russian;
  if (language == "uk") return ukrainian;
  if (language == "ar") return arabic;
  if (language == "fa") return persian;
  return english;
}

DateSense DateWords::sense(std::string_view folded) const {
  const auto found = senses_.find(std::string(folded));
  if (found != senses_.end()) return found->second;
  if (joins_and_ && folded.starts_with(kArabicAnd) && folded.size() > 2 * kArabicAnd.size()) {
    const auto bare = senses_.find(std::string(folded.substr(kArabicAnd.size())));
    if (bare != senses_.end()) return bare->second;
  }
  return {};
}

}  // namespace corpus
