#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// Days seen from the day of publication: "today", "last night", "on Wednesday".
namespace corpus {
namespace {

using std::chrono::days;

FoundDate found_day(Day day, std::size_t end) {
  return {{day, day}, Precision::OneDay, DateKind::Date, end, DateAnchor::Published};
}

// "USA Today", "Russia Today": the name of a paper.
bool is_part_of_name(const DatedWords& words, std::size_t at) {
  return words.read_as_english() && at > 0 && words.spaced(at) && words.capitalised(at) &&
         words.capitalised(at - 1) && words.digits(at - 1) == 0;
}

// "في اليوم نفسه" is the same day, "اليوم الأول" the first one, "اليوم العالمي" a world day.
bool is_some_arabic_day(const DatedWords& words, std::size_t at) {
  if (words.language() != "ar") return false;
  if (words.is(at - 1, DateRole::Same) || words.is(at - 1, DateRole::That)) return true;
  if (!words.spaced(at + 1)) return false;
  const std::string_view next = words.folded(at + 1);
  const bool numbered = words.is(at + 1, DateRole::Ordinal) && words.value(at) == 0;
  return words.is(at + 1, DateRole::Same) || numbered || words.is(at + 1, DateRole::Adjacent) ||
         next == "العالمي" || next == "الوطني" || next == "الدولي" || next == "الواحد" ||
         next == "الاخير";
}

// "la mañana" is the morning, "hoy en día" our times.
bool is_other_spanish(const DatedWords& words, std::size_t at) {
  if (words.language() != "es") return false;
  if (words.folded(at + 1) == "en" && words.folded(at + 2) == "dia") return true;
  const bool morning = words.is(at, DateRole::DayPart);
  return morning && at > 0 && (words.is(at - 1, DateRole::The) || words.is(at - 1, DateRole::This));
}

// today, yesterday afternoon.
std::optional<FoundDate> read_day_name(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::DayName)) return std::nullopt;
  if (is_part_of_name(words, at) || is_some_arabic_day(words, at) || is_other_spanish(words, at)) {
    return std::nullopt;
  }
  // أمس الأول
  const bool first = words.value(at) == -1 && words.folded(at + 1) == "الاول";
  if (first && words.spaced(at + 1)) return found_day(*context.published - days{2}, at + 2);
  const bool has_part = words.is(at + 1, DateRole::DayPart) && words.spaced(at + 1);
  return found_day(*context.published + days{words.value(at)}, has_part ? at + 2 : at + 1);
}

// "cette nuit-là" is one told of before.
bool is_that(const DatedWords& words, std::size_t end) {
  return words.gap(end) == Gap::Hyphen && words.folded(end) == "la";
}

// this morning, last night.
std::optional<FoundDate> read_part_of_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at + 1, DateRole::DayPart) || !words.spaced(at + 1))
    return std::nullopt;
  if (is_that(words, at + 2)) return std::nullopt;
  if (words.is(at, DateRole::This)) return found_day(*context.published, at + 2);
  if (words.is(at, DateRole::Last)) return found_day(*context.published - days{1}, at + 2);
  return std::nullopt;
}

// avant-hier, أول أمس.
std::optional<FoundDate> read_shifted_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::DayShift)) return std::nullopt;
  const bool may_have_of = words.language() == "ar" || words.language() == "es";
  const bool of = may_have_of && words.is(at + 1, DateRole::Of);
  const std::size_t name = of ? at + 2 : at + 1;
  if (!words.is(name, DateRole::DayName) || words.value(name) * words.value(at) <= 0)
    return std::nullopt;
  const bool hyphen = words.gap(name) == Gap::Hyphen;
  if (!hyphen && (words.language() == "fr" || !words.spaced(name))) return std::nullopt;
  return found_day(*context.published + days{words.value(at) + words.value(name)}, name + 1);
}

// [the] day before yesterday, day after tomorrow.
std::optional<FoundDate> read_day_beside_day_name(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t noun = words.after_the(at);
  const std::size_t name = noun + 2;
  if (!context.published || !names_unit(words, noun, TimeUnit::OneDay)) return std::nullopt;
  if (!words.is(name, DateRole::DayName) || words.value(name) == 0) return std::nullopt;
  const bool before = words.is(noun + 1, DateRole::Earlier);
  if (!before && !words.is(noun + 1, DateRole::Later)) return std::nullopt;
  return found_day(*context.published + days{words.value(name) + (before ? -1 : 1)}, name + 1);
}

// last Friday, next Monday, this Friday.
std::optional<Day> pointed_weekday(const DatedWords& words, std::size_t which, int weekday,
                                   Day published) {
  if (words.is(which, DateRole::Last) || words.is(which, DateRole::Past)) {
    return last_weekday(weekday, published - days{1});
  }
  if (words.is(which, DateRole::Next)) return next_weekday(weekday, published + days{1});
  if (!words.is(which, DateRole::This)) return std::nullopt;
  // "este domingo" is the one just gone, where nothing looks ahead.
  if (words.noun_first() && tense_around(words, which, which + 2) != Tense::Future)
    return last_weekday(weekday, published);
  if (words.noun_first()) return next_weekday(weekday, published);
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
  std::size_t which = words.is(at + 1, DateRole::Of) ? at + 2 : at + 1;
  if (words.is(which, DateRole::The) && words.spaced(which + 1)) ++which;
  if (!words.spaced(which) || !words.spaced(which + 1)) return std::nullopt;
  const std::size_t end = which + 2;
  // Beside English the noun may come first: de la semaine dernière.
  const bool noun_first = !words.read_as_english() && names_unit(words, which, TimeUnit::Week);
  if (!noun_first && !names_unit(words, which + 1, TimeUnit::Week)) return std::nullopt;
  if (noun_first) ++which;
  int offset = 0;
  if (words.is(which, DateRole::Last)) {
    offset = -1;
  } else if (words.is(which, DateRole::Next)) {
    offset = 1;
  } else if (!words.is(which, DateRole::This)) {
    return std::nullopt;
  }
  const Day monday = unit_span(*context.published, TimeUnit::Week, offset).from;
  return found_day(monday + days{words.value(at) - 1}, end);
}

// Whether the word is a weekday and no name ("Black Friday", Placido Domingo) or other word
// (среды).
bool means_weekday(const DatedWords& words, std::size_t at) {
  if (!is_weekday(words, at)) return false;
  if (at > 0 && words.spaced(at) && words.is(at - 1, DateRole::NamedDay)) return false;
  if (at > 0 && words.read_as_english() && words.is(at - 1, DateRole::Ordinal)) return false;
  const std::string_view language = words.language();
  if (language == "es" && words.folded(at - 1) == "los") return false;  // on every such day
  if (language == "ru" || language == "uk") return slavic_means_weekday(words, at);
  if (language == "fr" || language == "es")
    return !words.capitalised(at) || words.begins_sentence(at);
  return true;
}

// "demain vendredi", "أمس الأربعاء": the weekday of the day just named.
std::optional<FoundDate> read_repeated_weekday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !context.earlier || context.earlier_end != at) return std::nullopt;
  const bool near = words.spaced(at) || words.gap(at) == Gap::Comma || words.gap_text(at) == " (";
  if (!near) return std::nullopt;
  const DateSpan& day = *context.earlier;
  const bool named = words.is(at - 1, DateRole::DayName) && day.from == day.to;
  if (!named || !means_weekday(words, at) || weekday_of(day.from) != words.value(at))
    return std::nullopt;
  return found_day(day.from, at + 1);
}

// "jueves 20", "mardi 18": in the month around the publication where the two agree.
std::optional<FoundDate> read_weekday_and_number(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool romance = words.language() == "fr" || words.language() == "es";
  if (!romance || !context.published || !means_weekday(words, at)) return std::nullopt;
  const int number = words.number(at + 1);
  if (!words.spaced(at + 1) || words.digits(at + 1) == 0 || number > 31) return std::nullopt;
  if (words.gap(at + 2) == Gap::Glued || words.gap(at + 2) == Gap::Other) return std::nullopt;
  for (const int offset : {0, -1, 1}) {
    const Day first = unit_span(*context.published, TimeUnit::Month, offset).from;
    const auto day = find_day(year_of(first), static_cast<int>(month_of(first)), number);
    if (day && weekday_of(*day) == words.value(at)) return found_day(*day, at + 2);
  }
  return std::nullopt;
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
  static constexpr std::array<DateReader, 9> kReaders = {
      read_repeated_weekday, read_weekday_and_number, read_day_name,
      read_shifted_day,      read_part_of_day,        read_day_beside_day_name,
      read_pointed_weekday,  read_weekday_of_week,    read_weekday};
  return kReaders;
}

}  // namespace corpus
