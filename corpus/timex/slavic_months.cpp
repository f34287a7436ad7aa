#include <algorithm>
#include <array>
#include <cstdlib>

#include "corpus/timex/parts.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"

// Ukrainian and Russian months, and days in two calendars: "березневий наступ", "у січні, лютому й
// березні 1944 року", "у 20-х числах липня", "4 (16) жовтня 1853 року".
namespace corpus {
namespace {

std::optional<FoundDate> found_month(const DateContext& context, const DateParts& parts,
                                     std::size_t at) {
  const Tense tense = parts.year ? Tense::Unknown : tense_around(context.words, at, parts.end);
  const YearHint hint{context.published, context.told, tense, context.within};
  const std::optional<DateSpan> span = span_of(parts, hint);
  if (!span) return std::nullopt;
  return FoundDate{*span, Precision::Month, DateKind::Date, parts.end, anchor_of(parts, hint)};
}

// березневий наступ; in capitals it is a name (Жовтнева революція).
std::optional<FoundDate> read_month_adjective(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::MonthAdjective) || !words.spaced(at + 1)) return std::nullopt;
  if (words.capitalised(at) || words.capitalised(at + 1) || words.digits(at + 1) > 0)
    return std::nullopt;
  std::optional<FoundDate> found =
      found_month(context, {{}, words.value(at), {}, Calendar::Gregorian, at + 1}, at);
  if (found) found->is_aside = true;
  return found;
}

// торік у жовтні
std::optional<FoundDate> read_month_of_named_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || at < 2 || !words.is(at - 1, DateRole::In)) return std::nullopt;
  if (!words.is(at - 2, DateRole::YearName) || !words.spaced(at - 1)) return std::nullopt;
  const std::optional<MonthRead> month = read_month(words, at);
  if (!month || !words.spaced(at)) return std::nullopt;
  const int year = year_of(*context.published) + words.value(at - 2);
  const DateParts parts{year, month->month, {}, month->calendar, month->end, DateAnchor::Published};
  return found_month(context, parts, at);
}

// того ж 1941 року
std::optional<NumberRead> read_pointed_year(const DatedWords& words, std::size_t at,
                                            std::size_t number) {
  if (!words.is(at, DateRole::Same) && !words.is(at, DateRole::This)) return std::nullopt;
  if (words.digits(number) != 4 || !words.spaced(number)) return std::nullopt;
  if (!words.is(number + 1, DateRole::YearWord) || !words.spaced(number + 1)) return std::nullopt;
  return NumberRead{words.number(number), number + 2};
}

// The word after ", ", " і ": where a list of months goes on.
std::optional<std::size_t> next_in_list(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::And) && words.spaced(at) && words.spaced(at + 1)) return at + 1;
  if (words.gap(at) != Gap::Comma) return std::nullopt;
  return at;
}

// The year behind the last month of a list, as it is for the first of them.
std::optional<NumberRead> read_year_of_list(const DateContext& context, const MonthRead& first) {
  constexpr std::size_t kLongestList = 6;
  const DatedWords& words = context.words;
  std::size_t end = first.end;
  for (std::size_t i = 0; i < kLongestList; ++i) {
    const std::optional<std::size_t> next = next_in_list(words, end);
    const std::optional<MonthRead> month = next ? read_month(words, *next) : std::nullopt;
    if (!month) return std::nullopt;
    end = month->end;
    std::optional<NumberRead> year = read_following_year(words, end, context.published);
    if (!year) continue;
    if (month->month < first.month) --year->number;
    return year;
  }
  return std::nullopt;
}

bool goes_on_with_list(const DateContext& context, std::size_t at) {
  const std::size_t end = context.earlier_end;
  return context.earlier && (end == at || end + 1 == at) && next_in_list(context.words, end) == at;
}

// Months of a list have the year behind the last of them: січні, лютому й березні 1944 року.
std::optional<FoundDate> read_month_of_list(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<MonthRead> month = read_month(words, at);
  if (!month) return std::nullopt;
  const bool begins = at > 0 && words.is(at - 1, DateRole::In) && words.spaced(at);
  if (!begins && !goes_on_with_list(context, at)) return std::nullopt;
  DateParts parts{{}, month->month, {}, month->calendar, month->end};
  if (const auto year = read_year_of_list(context, *month)) {
    parts.year = year->number;
    parts.year_anchor = year->anchor;
  }
  return found_month(context, parts, at);
}

// The year behind both days of "25 жовтня (7 листопада) 1917 року", of which either ends here.
std::optional<NumberRead> read_year_behind_brackets(const DatedWords& words, std::size_t end) {
  std::size_t year = end;
  if (words.gap_text(end) == " (") {
    const std::optional<DateParts> other = read_date_parts(words, end, std::nullopt);
    if (!other || !other->day || other->year) return std::nullopt;
    year = other->end;
  }
  if (words.gap_text(year) != ") " || words.digits(year) != 4) return std::nullopt;
  if (words.number(year) > 2100 || counts_noun(words, year + 1)) return std::nullopt;
  return NumberRead{words.number(year), end};
}

// The word after the ending and the year word of "3 травня 1945-го року".
std::size_t after_year_ending(const DatedWords& words, std::size_t end) {
  if (words.digits(end - 1) != 4 || words.gap(end) != Gap::Hyphen) return end;
  const std::string_view ending = words.folded(end);
  if (ending != "го" && ending != "му" && ending != "й" && ending != "м") return end;
  return words.spaced(end + 1) && words.is(end + 1, DateRole::YearWord) ? end + 2 : end + 1;
}

// 2 листопада того ж року, січень наступного року, жовтень 49-го року, 3 травня 1945-го.
std::optional<FoundDate> read_date_of_story_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  std::optional<DateParts> parts = read_date_parts(words, at, std::nullopt);
  if (!parts || !parts->month) return std::nullopt;
  std::optional<NumberRead> year;
  if (parts->year) year = NumberRead{*parts->year, after_year_ending(words, parts->end)};
  if (!year) year = read_year_of_story(context, parts->end);
  if (!year) year = read_year_with_ending(context, parts->end);
  if (!year && parts->day) year = read_year_behind_brackets(words, parts->end);
  if (!year) return std::nullopt;
  parts->year = year->number;
  parts->end = year->end;
  const std::optional<DateSpan> span = span_of(*parts, {});
  if (!span) return std::nullopt;
  const Precision precision = parts->day ? Precision::OneDay : Precision::Month;
  return FoundDate{*span, precision, DateKind::Date, parts->end, year->anchor};
}

// A line of a chronicle that begins with its month; a month in brackets.
std::optional<FoundDate> read_month_of_line(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<MonthRead> month = read_month(words, at);
  if (!month || words.spaced(month->end) || words.gap(month->end) == Gap::Hyphen)
    return std::nullopt;
  const std::string_view before = words.gap_text(at);
  if (before.find('\n') == std::string_view::npos && !before.ends_with('(')) return std::nullopt;
  return found_month(context, {{}, month->month, {}, Calendar::Gregorian, month->end}, at);
}

std::optional<Third> third_named_by(std::string_view noun, int number) {
  const bool in_tens = noun.starts_with("декад");
  if (!in_tens && noun != "числах") return std::nullopt;
  if (number == 1) return Third::First;
  if (number == (in_tens ? 2 : 10)) return Third::Middle;
  return number == (in_tens ? 3 : 20) ? std::optional(Third::Last) : std::nullopt;
}

// у першій декаді жовтня, у 20-х числах липня, в первых числах марта.
std::optional<FoundDate> read_tens_of_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool digits = words.digits(at) == 2 && words.gap(at + 1) == Gap::Hyphen;
  if (!digits && !words.is(at, DateRole::Ordinal)) return std::nullopt;
  const int number = digits ? words.number(at) : words.word_number(at);
  const std::size_t noun = digits ? at + 2 : at + 1;
  const std::optional<Third> third = third_named_by(words.folded(noun), number);
  if (!third || !words.spaced(noun)) return std::nullopt;
  const std::optional<DateParts> parts = read_date_parts(words, noun + 1, context.published);
  if (!parts || parts->day) return std::nullopt;
  std::optional<FoundDate> found = found_month(context, *parts, at);
  if (!found) return std::nullopt;
  found->span = third_of(found->span, *third);
  found->precision = Precision::Range;
  found->kind = DateKind::Vague;
  return found;
}

// 4 (16) жовтня 1853 року: by the old calendar and by the new one, which is ahead.
std::optional<FoundDate> read_day_of_both_styles(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int first = words.number(at);
  const int second = words.number(at + 1);
  const std::string_view opens = words.gap_text(at + 1);
  if (words.digits(at) < 1 || words.digits(at) > 2 || words.digits(at + 1) < 1) return std::nullopt;
  if (words.digits(at + 1) > 2 || (opens != " (" && opens != "(")) return std::nullopt;
  if (words.gap_text(at + 2) != ") " || std::abs(first - second) < 10) return std::nullopt;
  const std::optional<MonthRead> month = read_month(words, at + 2);
  if (!month || std::abs(first - second) > 13) return std::nullopt;
  DateParts parts{{}, month->month, std::max(first, second), month->calendar, month->end};
  if (const auto year = read_following_year(words, parts.end, context.published)) {
    parts.year = year->number;
    parts.year_anchor = year->anchor;
    parts.end = year->end;
  }
  std::optional<FoundDate> found = found_month(context, parts, at);
  if (found) found->precision = Precision::OneDay;
  return found;
}

// у перші дні травня, в последних числах апреля.
std::optional<FoundDate> read_days_of_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool last = words.is(at, DateRole::Past);
  const bool first = words.folded(at).starts_with("перш") || words.folded(at).starts_with("перв");
  const std::string_view noun = words.folded(at + 1);
  if ((!last && !first) || !words.spaced(at + 1) || !words.spaced(at + 2)) return std::nullopt;
  if (noun != "дні" && noun != "днях" && noun != "дни" && noun != "числах") return std::nullopt;
  const std::optional<DateParts> parts = read_date_parts(words, at + 2, context.published);
  if (!parts || parts->day) return std::nullopt;
  std::optional<FoundDate> found = found_month(context, *parts, at);
  if (!found) return std::nullopt;
  found->span = third_of(found->span, last ? Third::Last : Third::First);
  found->precision = Precision::Range;
  found->kind = DateKind::Vague;
  return found;
}

}  // namespace

std::optional<NumberRead> read_year_of_story(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.earlier || !words.spaced(at)) return std::nullopt;
  const std::size_t noun = is_emphasis(words, at + 1) ? at + 2 : at + 1;
  if (const auto year = read_pointed_year(words, at, noun)) return year;
  if (!words.spaced(noun) || !names_unit(words, noun, TimeUnit::Year)) return std::nullopt;
  const int year = year_of(context.earlier->from);
  NumberRead read{year, noun + 1, DateAnchor::Earlier};
  if (words.is(at, DateRole::Same)) return read;
  if (!context.told) return std::nullopt;
  if (words.is(at, DateRole::This)) return read;
  if (!words.is(at, DateRole::Adjacent)) return std::nullopt;
  read.number += words.value(at);
  return read;
}

std::span<const DateReader> slavic_month_readers() {
  static constexpr std::array<DateReader, 8> kReaders = {
      read_day_of_both_styles, read_days_of_month, read_month_of_named_year, read_month_adjective,
      read_date_of_story_year, read_month_of_list, read_month_of_line,       read_tens_of_month};
  return kReaders;
}

}  // namespace corpus
