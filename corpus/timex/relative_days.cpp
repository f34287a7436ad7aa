#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/tense.h"

// Days seen from the day of publication: "today", "last night", "on Wednesday".
namespace corpus {
namespace {

using std::chrono::days;

FoundDate found_day(Day day, std::size_t end) {
  return {{day, day}, Precision::OneDay, DateKind::Date, end, DateAnchor::Published};
}

bool is_unit(const DatedWords& words, std::size_t at, TimeUnit unit) {
  return words.is(at, DateRole::Unit) && words.value(at) == static_cast<int>(unit);
}

// "USA Today", "Russia Today": the name of a paper.
bool is_part_of_name(const DatedWords& words, std::size_t at) {
  return words.read_as_english() && at > 0 && words.spaced(at) && words.capitalised(at) &&
         words.capitalised(at - 1) && words.digits(at - 1) == 0;
}

// "في اليوم نفسه": the same day, not today.
bool is_same_day(const DatedWords& words, std::size_t at) {
  const std::string_view next = words.folded(at + 1);
  return words.spaced(at + 1) && (next == "نفسه" || next == "ذاته");
}

// today, yesterday afternoon.
std::optional<FoundDate> read_day_name(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::DayName)) return std::nullopt;
  if (is_part_of_name(words, at) || is_same_day(words, at)) return std::nullopt;
  const bool has_part = words.is(at + 1, DateRole::DayPart) && words.spaced(at + 1);
  return found_day(*context.published + days{words.value(at)}, has_part ? at + 2 : at + 1);
}

// this morning, last night.
std::optional<FoundDate> read_part_of_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at + 1, DateRole::DayPart) || !words.spaced(at + 1))
    return std::nullopt;
  if (words.is(at, DateRole::This)) return found_day(*context.published, at + 2);
  if (words.is(at, DateRole::Last)) return found_day(*context.published - days{1}, at + 2);
  return std::nullopt;
}

// avant-hier, أول أمس.
std::optional<FoundDate> read_shifted_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::DayShift)) return std::nullopt;
  if (!words.is(at + 1, DateRole::DayName) || words.value(at + 1) * words.value(at) <= 0)
    return std::nullopt;
  const bool hyphen = words.gap(at + 1) == Gap::Hyphen;
  if (!hyphen && (words.language() == "fr" || !words.spaced(at + 1))) return std::nullopt;
  return found_day(*context.published + days{words.value(at) + words.value(at + 1)}, at + 2);
}

// [the] day before yesterday, day after tomorrow.
std::optional<FoundDate> read_day_beside_day_name(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t noun = words.after_the(at);
  const std::size_t name = noun + 2;
  if (!context.published || !is_unit(words, noun, TimeUnit::OneDay)) return std::nullopt;
  if (!words.is(name, DateRole::DayName) || words.value(name) == 0) return std::nullopt;
  const bool before = words.is(noun + 1, DateRole::Earlier);
  if (!before && !words.is(noun + 1, DateRole::Later)) return std::nullopt;
  return found_day(*context.published + days{words.value(name) + (before ? -1 : 1)}, name + 1);
}

// The last such weekday up to a day, and the first one from a day on.
Day last_weekday(int weekday, Day until) {
  return until - days{(weekday_of(until) - weekday + 7) % 7};
}
Day next_weekday(int weekday, Day from) {
  return from + days{(weekday - weekday_of(from) + 7) % 7};
}

// last Friday, next Monday, this Friday.
std::optional<Day> pointed_weekday(const DatedWords& words, std::size_t which, int weekday,
                                   Day published) {
  if (words.is(which, DateRole::Last) || words.is(which, DateRole::Past)) {
    return last_weekday(weekday, published - days{1});
  }
  if (words.is(which, DateRole::Next)) return next_weekday(weekday, published + days{1});
  if (!words.is(which, DateRole::This)) return std::nullopt;
  return published + days{weekday - weekday_of(published)};
}

// A weekday by its full name that is not part of another one.
bool is_weekday(const DatedWords& words, std::size_t at) {
  if (!words.is(at, DateRole::Weekday)) return false;
  return !words.read_as_english() || words.capitalised(at);
}

std::optional<FoundDate> read_pointed_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.spaced(at + 1)) return std::nullopt;
  const bool past = words.is(at, DateRole::This) && words.is(at + 1, DateRole::Past);
  const std::size_t which = past ? at + 1 : at;
  if (is_weekday(words, which + 1)) {
    const auto day = pointed_weekday(words, which, words.value(which + 1), *context.published);
    if (day) return found_day(*day, which + 2);
  }
  if (words.read_as_english() || !is_weekday(words, at)) return std::nullopt;
  const auto day = pointed_weekday(words, at + 1, words.value(at), *context.published);
  if (!day) return std::nullopt;
  return found_day(*day, at + 2);
}

// Friday last week, Monday of next week.
std::optional<FoundDate> read_weekday_of_week(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !is_weekday(words, at)) return std::nullopt;
  const std::size_t which = words.is(at + 1, DateRole::Of) ? at + 2 : at + 1;
  if (!words.spaced(which) || !is_unit(words, which + 1, TimeUnit::Week)) return std::nullopt;
  int offset = 0;
  if (words.is(which, DateRole::Last)) {
    offset = -1;
  } else if (words.is(which, DateRole::Next)) {
    offset = 1;
  } else if (!words.is(which, DateRole::This)) {
    return std::nullopt;
  }
  const Day monday = unit_span(*context.published, TimeUnit::Week, offset).from;
  return found_day(monday + days{words.value(at) - 1}, which + 2);
}

// Whether the word is a weekday and no name ("Black Friday", Placido Domingo) or other word
// (среды).
bool means_weekday(const DatedWords& words, std::size_t at) {
  if (!is_weekday(words, at)) return false;
  if (at > 0 && words.spaced(at) && words.is(at - 1, DateRole::NamedDay)) return false;
  if (at > 0 && words.read_as_english() && words.is(at - 1, DateRole::Ordinal)) return false;
  const std::string_view language = words.language();
  if (language == "ru" || language == "uk")
    return at > 0 && words.is(at - 1, DateRole::On) && words.spaced(at);
  if (language == "fr" || language == "es")
    return !words.capitalised(at) || words.begins_sentence(at);
  return true;
}

std::optional<FoundDate> read_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !means_weekday(words, at)) return std::nullopt;
  const bool ahead =
      is_ahead_of_deadline(words, at) || tense_around(words, at, at + 1) == Tense::Future;
  const int weekday = words.value(at);
  const Day published = *context.published;
  return found_day(ahead ? next_weekday(weekday, published) : last_weekday(weekday, published),
                   at + 1);
}

}  // namespace

std::span<const DateReader> relative_day_readers() {
  static constexpr std::array<DateReader, 7> kReaders = {
      read_day_name,        read_part_of_day,     read_shifted_day, read_day_beside_day_name,
      read_pointed_weekday, read_weekday_of_week, read_weekday};
  return kReaders;
}

}  // namespace corpus
