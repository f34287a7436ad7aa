#include "corpus/timex/counted_units.h"

namespace corpus {
namespace {

// Longest count of units believed: "500 years ago".
constexpr int kMostUnits = 1000;

// seventy-seven
int second_digit(const DatedWords& words, std::size_t at) {
  const int ones = words.word_number(at);
  return words.gap(at) == Gap::Hyphen && words.is(at, DateRole::Number) && ones < 10 ? ones : 0;
}

bool is_vague_count(std::string_view word) {
  return word == "few" || word == "quelques" || word == "algunos" || word == "algunas" ||
         word == "pocos" || word == "pocas" || word == "چند" || word == "بضعه" || word == "عده";
}

}  // namespace

std::optional<Count> read_count(const DatedWords& words, std::size_t at) {
  if (words.digits(at) > 0) {
    if (words.digits(at) > 3 || words.number(at) < 1 || words.number(at) > kMostUnits)
      return std::nullopt;
    return Count{words.number(at), false, at + 1};
  }
  const std::size_t number = words.is(at, DateRole::Article) ? at + 1 : at;
  if (!words.is(number, DateRole::Number)) {
    return number > at ? std::optional(Count{1, false, at + 1}) : std::nullopt;
  }
  if (number > at && !words.spaced(number)) return std::nullopt;
  const int tens = words.word_number(number);
  if (const int ones = tens >= 10 && tens % 10 == 0 ? second_digit(words, number + 1) : 0;
      ones > 0) {
    return Count{tens + ones, false, number + 2};
  }
  const bool vague = is_vague_count(words.folded(number));
  const bool of = words.is(number + 1, DateRole::Of) && words.spaced(number + 1);
  return Count{tens, vague, of ? number + 2 : number + 1};
}

bool is_joined_unit(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::Unit) && (words.spaced(at) || words.gap(at) == Gap::Hyphen);
}

bool is_plural(const DatedWords& words, std::size_t at) { return words.folded(at).ends_with('s'); }

bool is_long_unit(TimeUnit unit) { return unit != TimeUnit::Hour && unit != TimeUnit::OneDay; }

FoundDate found_back(const DatedWords& words, Day from, Step step, std::size_t end) {
  const auto [unit, count] = step;
  if (unit == TimeUnit::Hour) {
    const Day day = from + std::chrono::days{count / 24};
    return {{day, day}, Precision::OneDay, DateKind::Date, end, DateAnchor::Published};
  }
  if (unit == TimeUnit::Decade || unit == TimeUnit::Century) {
    const int years = count * (unit == TimeUnit::Decade ? 10 : 100);
    return {own_unit_span(words, from, TimeUnit::Year, years), Precision::Year, DateKind::Date, end,
            DateAnchor::Published};
  }
  return {own_unit_span(words, from, unit, count), precision_of(unit), DateKind::Date, end,
          DateAnchor::Published};
}

}  // namespace corpus
