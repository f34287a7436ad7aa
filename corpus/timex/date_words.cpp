#include "corpus/timex/date_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "corpus/text.h"
#include "corpus/timex/date_word_rows.h"

namespace corpus {
namespace {

// "and", "so"; and those that may stand behind these: "in", "for", "as".
constexpr std::array<std::string_view, 2> kArabicAnd = {"و", "ف"};
constexpr std::array<std::string_view, 3> kArabicIn = {"ب", "ل", "ك"};
constexpr std::size_t kArabicLetter = 2;  // bytes

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
    case DateRole::IslamicHead:
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

// Without its first letter where that is one of the prefixes and at least `least` letters stay.
template <std::size_t N>
std::string_view without_prefix(std::string_view word,
                                const std::array<std::string_view, N>& prefixes,
                                std::size_t least) {
  const bool has = std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return word.starts_with(prefix) && word.size() >= (least + 1) * kArabicLetter;
  });
  return has ? word.substr(kArabicLetter) : word;
}

}  // namespace

DateWords::DateWords(std::string_view language) : has_prefixes_(language == "ar") {
  for (const DateWordRow& row : rows_of(language)) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      DateSense& sense = senses_[fold(row.words.substr(at, end - at))];
      sense.roles.set(static_cast<std::size_t>(row.role));
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
  const DateSense whole = sense_of(folded);
  if (!has_prefixes_ || whole.roles.any()) return whole;
  const std::string_view after_and = without_prefix(folded, kArabicAnd, 2);
  if (const DateSense sense = sense_of(after_and); sense.roles.any()) return sense;
  const std::string_view after_in = without_prefix(after_and, kArabicIn, 3);
  if (const DateSense sense = sense_of(after_in); sense.roles.any()) return sense;
  // "For the" is written with the article's second letter alone.
  if (!after_and.starts_with("لل")) return {};
  return sense_of("ال" + std::string(after_and.substr(2 * kArabicLetter)));
}

DateSense DateWords::sense_of(std::string_view folded) const {
  const auto found = senses_.find(std::string(folded));
  return found != senses_.end() ? found->second : DateSense{};
}

}  // namespace corpus
