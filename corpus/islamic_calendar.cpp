#include "corpus/islamic_calendar.h"

#include <unicode/calendar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace corpus {
namespace {

constexpr int kFirstYear = 1300;
constexpr int kLastYear = 1500;
constexpr int kMonths = (kLastYear - kFirstYear + 1) * 12;

// The first day of each month, and of the one after the last.
using MonthStarts = std::array<Day, kMonths + 1>;

Day day_of(UDate milliseconds) {
  constexpr double kMillisecondsADay = 86'400'000;
  return Day{std::chrono::days{static_cast<int>(std::floor(milliseconds / kMillisecondsADay))}};
}

MonthStarts compute_month_starts() {
  MonthStarts starts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status)) return starts;
  for (int month = 0; month <= kMonths; ++month) {
    calendar->clear();
    calendar->set(kFirstYear + month / 12, month % 12, 1);
    starts[static_cast<std::size_t>(month)] = day_of(calendar->getTime(status));
  }
  return starts;
}

const MonthStarts& month_starts() {
  static const MonthStarts starts = compute_month_starts();
  return starts;
}

}  // namespace

std::optional<DateSpan> find_islamic_month(int year, int month) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  const auto at = static_cast<std::size_t>((year - kFirstYear) * 12 + month - 1);
  return DateSpan{month_starts()[at], month_starts()[at + 1] - std::chrono::days{1}};
}

std::optional<Day> find_islamic_day(int year, int month, int day) {
  const std::optional<DateSpan> span = find_islamic_month(year, month);
  if (!span || day < 1 || day > length_in_days(*span)) return std::nullopt;
  return span->from + std::chrono::days{day - 1};
}

std::optional<DateSpan> find_islamic_year(int year) {
  const std::optional<DateSpan> first = find_islamic_month(year, 1);
  if (!first) return std::nullopt;
  return DateSpan{first->from, find_islamic_month(year, 12)->to};
}

int islamic_year_of(Day day) {
  const MonthStarts& starts = month_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), day) - starts.begin();
  const auto month = std::clamp<std::ptrdiff_t>(after - 1, 0, kMonths - 1);
  return kFirstYear + static_cast<int>(month) / 12;
}

}  // namespace corpus
