#include "corpus/dates.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace corpus {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 8> kPrecisions = {"day",    "week", "month",  "quarter",
                                                         "season", "year", "decade", "range"};
constexpr std::array<std::string_view, 3> kKinds = {"date", "duration", "vague"};
constexpr std::array<std::string_view, 6> kAnchors = {"itself",  "published", "dateline",
                                                      "earlier", "spoken",    "story"};
// Longest mentioned span that answers a shorter question: half a month.
constexpr int kShortSpan = 16;

template <typename Enum, std::size_t N>
std::optional<Enum> parse_name(const std::array<std::string_view, N>& names,
                               std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// Exactly these digits as a number; -1 when anything else stands there.
int parse_digits(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::string_view name_of(Precision precision) {
  return kPrecisions[static_cast<std::size_t>(precision)];
}
std::string_view name_of(DateKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(DateAnchor anchor) { return kAnchors[static_cast<std::size_t>(anchor)]; }
std::optional<DateAnchor> parse_date_anchor(std::string_view name) {
  return parse_name<DateAnchor>(kAnchors, name);
}
std::optional<Precision> parse_precision(std::string_view name) {
  return parse_name<Precision>(kPrecisions, name);
}
std::optional<DateKind> parse_date_kind(std::string_view name) {
  return parse_name<DateKind>(kKinds, name);
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = parse_digits(text.substr(0, 4));
  const int m = parse_digits(text.substr(5, 2));
  const int d = parse_digits(text.substr(8, 2));
  if (y < 1 || m < 1 || d < 1) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                            day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string to_string(Day day) {
  const year_month_day date{day};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

DateSpan month_span(int y, unsigned m) {
  return {year{y} / month{m} / 1, year{y} / month{m} / last};
}

DateSpan year_span(int y) { return {year{y} / 1 / 1, year{y} / 12 / 31}; }

std::optional<DateSpan> parse_date_span(std::string_view text) {
  if (text.size() == 4) {
    const int y = parse_digits(text);
    if (y < 1) return std::nullopt;
    return year_span(y);
  }
  if (text.size() == 7) {
    const std::optional<Day> first = parse_day(std::string(text) + "-01");
    if (!first) return std::nullopt;
    const year_month_day date{*first};
    return month_span(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
  }
  const std::optional<Day> day = parse_day(text);
  if (!day) return std::nullopt;
  return DateSpan{*day, *day};
}

int length_in_days(const DateSpan& span) {
  return static_cast<int>((span.to - span.from).count()) + 1;
}

bool overlaps(const DateSpan& a, const DateSpan& b) { return a.from <= b.to && b.from <= a.to; }

bool answers(const DateSpan& mentioned, const DateSpan& asked) {
  if (!overlaps(mentioned, asked)) return false;
  const int length = length_in_days(mentioned);
  return length <= kShortSpan || length <= length_in_days(asked);
}

}  // namespace corpus
