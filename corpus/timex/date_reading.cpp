#include "corpus/timex/date_reading.h"

#include "corpus/timex/slavic.h"

namespace corpus {
namespace {

void keep_longest(std::optional<FoundDate>& longest, std::span<const DateReader> readers,
                  const DateContext& context, std::size_t at) {
  for (const DateReader read : readers) {
    const std::optional<FoundDate> found = read(context, at);
    if (found && (!longest || found->end > longest->end)) longest = found;
  }
}

}  // namespace

std::optional<FoundDate> longest_named_date(const DateContext& context, std::size_t at) {
  if (!context.words.may_begin_date(at)) return std::nullopt;
  std::optional<FoundDate> longest;
  if (context.words.slavic()) {
    keep_longest(longest, slavic_day_readers(), context, at);
    keep_longest(longest, slavic_month_readers(), context, at);
    keep_longest(longest, slavic_period_readers(), context, at);
    keep_longest(longest, slavic_year_readers(), context, at);
  }
  // Of two as long the first one stays, so those of single languages come before the others.
  if (context.words.noun_first()) {
    keep_longest(longest, persian_date_readers(), context, at);
    keep_longest(longest, window_readers(), context, at);
    keep_longest(longest, night_and_weekend_readers(), context, at);
    keep_longest(longest, parts_of_years_readers(), context, at);
    keep_longest(longest, decade_readers(), context, at);
    keep_longest(longest, century_readers(), context, at);
  }
  keep_longest(longest, islamic_date_readers(), context, at);
  keep_longest(longest, day_and_month_readers(), context, at);
  keep_longest(longest, relative_day_readers(), context, at);
  keep_longest(longest, relative_unit_readers(), context, at);
  keep_longest(longest, period_readers(), context, at);
  keep_longest(longest, year_readers(), context, at);
  keep_longest(longest, holiday_readers(), context, at);
  keep_longest(longest, listed_date_readers(), context, at);
  if (context.words.noun_first()) keep_longest(longest, beside_another_readers(), context, at);
  return longest;
}

std::optional<FoundDate> longest_single_date(const DateContext& context, std::size_t at) {
  std::optional<FoundDate> longest = longest_named_date(context, at);
  if (!context.words.may_begin_date(at)) return longest;
  keep_longest(longest, earlier_date_readers(), context, at);
  keep_longest(longest, span_part_readers(), context, at);
  keep_longest(longest, told_day_readers(), context, at);
  return longest;
}

std::optional<FoundDate> longest_date(const DateContext& context, std::size_t at) {
  if (!context.words.may_begin_date(at)) return std::nullopt;
  std::optional<FoundDate> longest = longest_single_date(context, at);
  keep_longest(longest, range_readers(), context, at);
  if (longest && context.words.slavic() && is_before_christ(context.words, longest->end)) {
    return std::nullopt;
  }
  keep_longest(longest, persian_range_readers(), context, at);
  return longest;
}

}  // namespace corpus
