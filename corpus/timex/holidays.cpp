#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/tense.h"
#include "corpus/timex/verb_group.h"

// English names of days that have a fixed place in the year: New Year's Eve, Christmas.
namespace corpus {
namespace {

struct Holiday {
  // Folded words, separated by spaces.
  std::string_view name;
  int month;
  int day;
};

constexpr std::array<Holiday, 9> kHolidays = {{
    {"christmas day", 12, 25},
    {"christmas eve", 12, 24},
    {"christmas", 12, 25},
    {"new year day", 1, 1},
    {"new year eve", 12, 31},
    {"boxing day", 12, 26},
    {"may day", 5, 1},
    {"halloween", 10, 31},
    {"valentine day", 2, 14},
}};

// The word behind a name that begins at `at`.
std::optional<std::size_t> after_name(const DatedWords& words, std::size_t at,
                                      std::string_view name) {
  std::size_t next = at;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (words.folded(next) != name.substr(0, end) || !words.capitalised(next)) return std::nullopt;
    if (next > at && words.gap_text(next).find_first_of(",.;\n") != std::string_view::npos)
      return std::nullopt;
    ++next;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return next;
}

// "Christmas Island", "the Halloween party": a name or a thing.
bool names_thing(const DatedWords& words, std::size_t at, std::size_t end) {
  if (!words.spaced(end)) return false;
  if (words.capitalised(end)) return true;
  const bool goes_on = words.is(end, DateRole::In) || words.is(end, DateRole::On) ||
                       words.is(end, DateRole::And) || words.folded(end) == "at" ||
                       words.folded(end) == "when" || is_auxiliary(words, end) ||
                       english_verb_tense(words, end).has_value();
  return end == at + 1 && !goes_on;
}

// ", 2022", "in 2022", "last year".
std::optional<NumberRead> read_year_behind(const DateContext& context, std::size_t end) {
  const bool in = context.words.folded(end) == "in" && context.words.spaced(end);
  return read_following_year(context.words, in ? end + 1 : end, context.published);
}

std::optional<FoundDate> read_holiday(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.read_as_english()) return std::nullopt;
  for (const Holiday& holiday : kHolidays) {
    const std::optional<std::size_t> end = after_name(words, at, holiday.name);
    if (!end) continue;
    DateParts parts{{}, holiday.month, holiday.day, Calendar::Gregorian, *end};
    if (const auto year = read_year_behind(context, *end)) {
      parts.year = year->number;
      parts.end = year->end;
      parts.year_anchor = year->anchor;
    } else if (names_thing(words, at, *end)) {
      return std::nullopt;
    }
    const Tense tense = tense_around(words, at, parts.end);
    const bool planned = words.folded(at - 1) == "for" || words.folded(at - 1) == "by";
    const YearHint hint{context.published, context.told, tense, context.within,
                        tense == Tense::Past && !planned};
    const std::optional<DateSpan> span = span_of(parts, hint);
    if (!span) return std::nullopt;
    return FoundDate{*span, Precision::OneDay, DateKind::Date, parts.end, anchor_of(parts, hint)};
  }
  return std::nullopt;
}

}  // namespace

std::span<const DateReader> holiday_readers() {
  static constexpr std::array<DateReader, 1> kReaders = {read_holiday};
  return kReaders;
}

}  // namespace corpus
