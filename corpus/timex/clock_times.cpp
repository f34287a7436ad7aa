#include "corpus/timex/clock_times.h"

#include <array>
#include <string_view>

#include "corpus/timex/small_words.h"

namespace corpus {
namespace {

bool has_form_of_time(const DatedWords& words, std::size_t at) {
  const int number = words.number(at);
  return words.digits(at) == 4 && number / 100 < 24 && number % 100 < 60;
}

bool joins(std::string_view word) {
  return word == "and" || word == "to" || word == "until" || word == "till";
}

bool follows_word_of_time(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 8> kWords = {"at",    "between", "from",  "by",
                                                      "until", "around",  "about", "before"};
  return at > 0 && words.spaced(at) && is_one_of(words.folded(at - 1), kWords);
}

// Behind the other time of "1500 and 1700", "1500-1700".
std::size_t after_second_time(const DatedWords& words, std::size_t end) {
  if (words.gap(end) == Gap::Hyphen && has_form_of_time(words, end)) return end + 1;
  const bool second = joins(words.folded(end)) && has_form_of_time(words, end + 1);
  return second ? end + 2 : end;
}

bool names_day(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Weekday) || words.is(at, DateRole::Month)) return true;
  return words.is(at, DateRole::DayName) || words.is(at + 1, DateRole::Month);
}

bool is_followed_by_day(const DatedWords& words, std::size_t end) {
  constexpr std::array<std::string_view, 6> kZones = {"hours", "hrs", "h", "gmt", "utc", "local"};
  if (!words.spaced(end)) return false;
  if (is_one_of(words.folded(end), kZones)) return true;
  return words.folded(end) == "on" && names_day(words, end + 1);
}

}  // namespace

bool is_clock_time(const DatedWords& words, std::size_t at) {
  if (!words.read_as_english() || !has_form_of_time(words, at)) return false;
  const bool second = at > 1 && joins(words.folded(at - 1)) && has_form_of_time(words, at - 2);
  const std::size_t first = second ? at - 2 : at;
  return follows_word_of_time(words, first) &&
         is_followed_by_day(words, after_second_time(words, first + 1));
}

}  // namespace corpus
