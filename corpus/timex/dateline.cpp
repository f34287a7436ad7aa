#include "corpus/timex/dateline.h"

#include <algorithm>
#include <array>

#include "corpus/calendar.h"
#include "corpus/timex/parts.h"

namespace corpus {
namespace {

constexpr std::size_t kBytesLookedAt = 400;
constexpr std::size_t kLongestPlace = 8;
constexpr std::size_t kLongestAgency = 6;
constexpr std::chrono::days kNear{3};

bool has(std::string_view gap, char mark) { return gap.find(mark) != std::string_view::npos; }

// A dash of any length: between spaces, doubled, or one that is no hyphen.
bool has_dash(std::string_view gap) {
  constexpr std::array<std::string_view, 6> kDashes = {" -", "- ", "--", "–", "—", "―"};
  return std::any_of(kDashes.begin(), kDashes.end(), [&](std::string_view dash) {
    return gap.find(dash) != std::string_view::npos;
  });
}

bool begins_line(const DatedWords& words, std::size_t at) {
  return at == 0 || has(words.gap_text(at), '\n');
}

// "On 3 March –" begins a sentence.
bool is_preposition(const DatedWords& words, std::size_t at) {
  for (const DateRole role : {DateRole::In, DateRole::On, DateRole::MonthOnlyIn, DateRole::Since,
                              DateRole::From, DateRole::Between}) {
    if (words.is(at, role)) return true;
  }
  return false;
}

bool may_name_place(const DatedWords& words, std::size_t at) {
  return words.digits(at) == 0 && words.capitalised(at) && !is_preposition(words, at);
}

// Kyiv, Ukraine; GENEVA / NEW YORK; Port-au-Prince.
bool joins_place(std::string_view gap) {
  return gap.size() <= 3 && gap.find_first_not_of(" ,./-") == std::string_view::npos;
}

// Behind "Monday," and "le", which may stand before the day.
std::size_t before_day(const DatedWords& words, std::size_t at) {
  std::size_t next = at;
  if (words.is(next, DateRole::Weekday) || words.is(next, DateRole::ShortWeekday)) ++next;
  return words.is(next, DateRole::The) || words.is(next, DateRole::On) ? next + 1 : next;
}

// The word behind "(Reuters)"; `at` itself where no bracket opens before it.
std::optional<std::size_t> after_agency(const DatedWords& words, std::size_t at) {
  if (!has(words.gap_text(at), '(')) return at;
  for (std::size_t end = at + 1; end <= at + kLongestAgency && end <= words.size(); ++end) {
    if (has(words.gap_text(end), ')')) return end;
  }
  return std::nullopt;
}

// What follows the day: a dash, or an agency in brackets.
bool ends_dateline(const DatedWords& words, std::size_t at) {
  const std::optional<std::size_t> end = after_agency(words, at);
  if (!end || *end >= words.size()) return false;
  if (*end > at) return true;
  const bool goes_on = words.digits(at) > 0 || words.is(at, DateRole::Month);
  return has_dash(words.gap_text(at)) && !goes_on;
}

// A dateline whose day begins at or behind `at`.
std::optional<Dateline> read_day_of_dateline(const DatedWords& words, std::size_t at) {
  const std::size_t first = before_day(words, at);
  const std::optional<DateParts> parts = read_date_parts(words, first, std::nullopt);
  if (!parts || !parts->month || !parts->day || parts->calendar != Calendar::Gregorian)
    return std::nullopt;
  if (!ends_dateline(words, parts->end)) return std::nullopt;
  return Dateline{*parts->month, *parts->day, parts->year, first, parts->end};
}

// A dateline whose place begins at `at`; without a place the year has to be there.
std::optional<Dateline> read_dateline(const DatedWords& words, std::size_t at) {
  if (std::optional<Dateline> bare = read_day_of_dateline(words, at); bare && bare->year)
    return bare;
  for (std::size_t end = at; end < at + kLongestPlace && may_name_place(words, end); ++end) {
    if (end > at && !joins_place(words.gap_text(end))) return std::nullopt;
    if (const auto dateline = read_day_of_dateline(words, end + 1)) return dateline;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Dateline> find_dateline(const DatedWords& words) {
  for (std::size_t at = 0; at < words.size() && words.word(at).start < kBytesLookedAt; ++at) {
    if (!begins_line(words, at)) continue;
    if (const auto dateline = read_dateline(words, at)) return dateline;
  }
  return std::nullopt;
}

std::optional<Day> day_of(const Dateline& dateline) {
  return dateline.year ? find_day(*dateline.year, dateline.month, dateline.day) : std::nullopt;
}

std::optional<Day> day_near(const Dateline& dateline, Day published) {
  const int year = year_of(published);
  for (const int candidate : {year, year - 1, year + 1}) {
    if (dateline.year && *dateline.year != candidate) continue;
    const std::optional<Day> day = find_day(candidate, dateline.month, dateline.day);
    if (day && *day <= published + kNear && *day >= published - kNear) return day;
  }
  return std::nullopt;
}

}  // namespace corpus
