#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"
#include "corpus/timex/years.h"

// Parts of years: quarters, halves, seasons, "early 2024", "the end of the year".
namespace corpus {
namespace {

using std::chrono::days;

std::size_t after_of(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::Of) && words.spaced(at) ? at + 1 : at;
}

// "of 2023", "2023", "of last year".
std::optional<NumberRead> read_year_of(const DateContext& context, std::size_t at) {
  if (const auto year = read_following_year(context.words, at, context.published)) return year;
  const std::size_t next = after_of(context.words, at);
  if (const auto year = read_apostrophe_year(context.words, next)) return year;
  return context.words.spaced(next) ? read_year_number(context.words, next) : std::nullopt;
}

// The last such quarter that has begun.
int year_of_quarter(int quarter, Day published) {
  const int year = year_of(published);
  return quarter_span(year, quarter).from <= published ? year : year - 1;
}

// Q3 2022, Q3 of 2022, in Q3.
std::optional<FoundDate> read_short_quarter(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int quarter = words.number(at + 1);
  if (!words.is(at, DateRole::ShortQuarter) || words.gap(at + 1) != Gap::Glued) return std::nullopt;
  if (words.digits(at + 1) != 1 || quarter < 1 || quarter > 4) return std::nullopt;
  if (const auto year = read_year_of(context, at + 2)) {
    return FoundDate{quarter_span(year->number, quarter), Precision::Quarter, DateKind::Date,
                     year->end, year->anchor};
  }
  if (!context.published || at == 0 || !words.is(at - 1, DateRole::In)) return std::nullopt;
  return FoundDate{quarter_span(year_of_quarter(quarter, *context.published), quarter),
                   Precision::Quarter, DateKind::Date, at + 2, DateAnchor::Published};
}

// [the] first quarter of 2023; without a year only behind "in the", and in "first-quarter losses".
std::optional<FoundDate> read_quarter(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t ordinal = words.after_the(at);
  if (!words.is(ordinal, DateRole::Ordinal) || !names_unit(words, ordinal + 1, TimeUnit::Quarter)) {
    return std::nullopt;
  }
  const int quarter = words.word_number(ordinal);
  if (quarter > 4) return std::nullopt;
  if (const auto year = read_year_of(context, ordinal + 2)) {
    return FoundDate{quarter_span(year->number, quarter), Precision::Quarter, DateKind::Date,
                     year->end, year->anchor};
  }
  const bool hyphened = words.gap(ordinal + 1) == Gap::Hyphen;
  const bool in_the = ordinal > at && words.is(at - 1, DateRole::In);
  if (!context.published || (!in_the && !hyphened)) return std::nullopt;
  const int year = year_of_quarter(quarter, *context.published);
  return FoundDate{quarter_span(year, quarter), Precision::Quarter, DateKind::Date, ordinal + 2,
                   DateAnchor::Published};
}

DateSpan half_of_year(int year, bool first) {
  return {quarter_span(year, first ? 1 : 3).from, quarter_span(year, first ? 2 : 4).to};
}

DateSpan half_of_month(const DateSpan& month, bool first) {
  return first ? DateSpan{month.from, month.from + days{14}}
               : DateSpan{month.from + days{15}, month.to};
}

// [the] second half of 2022, of May.
std::optional<FoundDate> read_half(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t ordinal = words.after_the(at);
  const int half = words.word_number(ordinal);
  if (!words.is(ordinal, DateRole::Ordinal) || half < 1 || half > 2) return std::nullopt;
  if (!words.is(ordinal + 1, DateRole::Half) || !words.is(ordinal + 2, DateRole::Of))
    return std::nullopt;
  if (const auto year = read_year_of(context, ordinal + 2)) {
    return FoundDate{half_of_year(year->number, half == 1), Precision::Range, DateKind::Date,
                     year->end, year->anchor};
  }
  if (context.published && words.folded(ordinal + 3) == "the" &&
      words.folded(ordinal + 4) == "year") {
    return FoundDate{half_of_year(year_of(*context.published), half == 1), Precision::Range,
                     DateKind::Date, ordinal + 5, DateAnchor::Published};
  }
  const auto parts = read_date_parts(words, ordinal + 3, context.published);
  if (!parts || parts->day) return std::nullopt;
  const YearHint hint{context.published, context.told, Tense::Unknown, context.within};
  const auto month = span_of(*parts, hint);
  if (!month) return std::nullopt;
  return FoundDate{half_of_month(*month, half == 1), Precision::Range, DateKind::Date, parts->end,
                   anchor_of(*parts, hint)};
}

FoundDate found_season(int year, int season, std::size_t end, DateAnchor anchor) {
  return {season_span(year, season), Precision::Season, DateKind::Date, end, anchor};
}

// [the] summer of 2022, winter 2022-2023.
std::optional<FoundDate> read_season_of_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t season = words.after_the(at);
  if (!words.is(season, DateRole::Season)) return std::nullopt;
  const std::size_t next = after_of(words, season + 1);
  if (!words.spaced(next) && !read_apostrophe_year(words, next)) return std::nullopt;
  if (const auto years = read_year_pair(words, next, false)) {
    return found_season(years->first, words.value(season), years->end, DateAnchor::Itself);
  }
  const std::optional<NumberRead> year = read_year_of(context, season + 1);
  if (!year) return std::nullopt;
  return found_season(year->number, words.value(season), year->end, year->anchor);
}

enum class Begun { Whole, Started };

// Year of the last such season that is over, or at least begun.
int year_of_last_season(int season, Day published, Begun begun) {
  int year = year_of(published);
  const auto known = [&] {
    const DateSpan span = season_span(year, season);
    return begun == Begun::Whole ? span.to < published : span.from <= published;
  };
  while (!known()) --year;
  return year;
}

std::optional<int> year_of_pointed_season(const DatedWords& words, std::size_t which, int season,
                                          Day published) {
  const int last = year_of_last_season(season, published, Begun::Whole);
  if (words.is(which, DateRole::Last)) return last;
  if (words.is(which, DateRole::Next)) {
    return year_of_last_season(season, published, Begun::Started) + 1;
  }
  if (!words.is(which, DateRole::This)) return std::nullopt;
  const bool in_last_years_winter = season_span(year_of(published) - 1, season).to >= published;
  return year_of(published) - (in_last_years_winter ? 1 : 0);
}

// last summer, this winter, l'été dernier.
std::optional<FoundDate> read_pointed_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t season = words.is(at, DateRole::Season) ? at : at + 1;
  const std::size_t which = season == at ? at + 1 : at;
  if (!context.published || !words.is(season, DateRole::Season) || !words.spaced(at + 1))
    return std::nullopt;
  if (season == at && words.read_as_english()) return std::nullopt;
  const int number = words.value(season);
  const std::optional<int> year = year_of_pointed_season(words, which, number, *context.published);
  if (!year) return std::nullopt;
  return found_season(*year, number, at + 2, DateAnchor::Published);
}

// "in the summer heat"; not "since the summer and", "in the spring when".
bool goes_on_with_noun(const DatedWords& words, std::size_t at, std::size_t end) {
  if (!words.spaced(end)) return false;
  if (!words.read_as_english()) return true;
  // "Cool in the summer and warm in the winter" is of any year.
  const bool since = words.is(at - 1, DateRole::Since) && words.is(end, DateRole::And);
  return !since && words.folded(end) != "when" && words.folded(end) != "after" &&
         words.folded(end) != "before";
}

// (in) the summer: the last one that has begun, or the next one.
std::optional<FoundDate> read_bare_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t season = words.after_the(at);
  if (season == at || !context.published || !words.is(season, DateRole::Season))
    return std::nullopt;
  if (!words.is(at - 1, DateRole::In) || !words.spaced(at)) return std::nullopt;
  if (words.is(at - 1, DateRole::Of) || goes_on_with_noun(words, at, season + 1))
    return std::nullopt;
  const int number = words.value(season);
  const bool ahead = tense_around(words, at, season + 1) == Tense::Future;
  const int last = year_of_last_season(number, *context.published, Begun::Started);
  return found_season(ahead ? last + 1 : last, number, season + 1, DateAnchor::Published);
}

struct YearOrMonth {
  DateSpan span;
  std::size_t end;
  DateAnchor anchor = DateAnchor::Itself;
};

// What "early" or "the end of" is a part of: a year, or this, last or next year or month.
std::optional<YearOrMonth> read_whole(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (const auto year = read_year_number(words, at))
    return YearOrMonth{year_span(year->number), year->end};
  if (!context.published || !words.spaced(at + 1)) return std::nullopt;
  const std::size_t noun = words.is(at, DateRole::Unit) ? at : at + 1;
  const std::size_t which = noun == at ? at + 1 : at;
  const bool whole_year = names_unit(words, noun, TimeUnit::Year);
  if (!whole_year && !names_unit(words, noun, TimeUnit::Month)) return std::nullopt;
  const TimeUnit unit = whole_year ? TimeUnit::Year : TimeUnit::Month;
  const auto at_offset = [&](int offset) {
    return YearOrMonth{unit_span(*context.published, unit, offset), at + 2, DateAnchor::Published};
  };
  if (words.is(which, DateRole::Last)) return at_offset(-1);
  if (words.is(which, DateRole::Next)) return at_offset(1);
  const bool the_year = words.is(which, DateRole::The) && which == at;
  return words.is(which, DateRole::This) || the_year ? std::optional(at_offset(0)) : std::nullopt;
}

// A beginning or an end of a year is a month long, early and late are a third.
std::optional<DateSpan> part_of(const DatedWords& words, std::size_t at, const DateSpan& whole) {
  const bool of_year = length_in_days(whole) > 31;
  if (of_year && words.is(at, DateRole::Start)) return month_span(year_of(whole.from), 1);
  if (of_year && words.is(at, DateRole::End)) return month_span(year_of(whole.from), 12);
  const std::optional<Third> third = named_third(words, at);
  return third ? std::optional(third_of(whole, *third)) : std::nullopt;
}

// early 2024, mid-2023, [the] end of 2023, late last year.
std::optional<FoundDate> read_part(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t part = words.after_the(at);
  const std::size_t next = after_of(words, part + 1);
  if (!words.spaced(next) && words.gap(next) != Gap::Hyphen) return std::nullopt;
  if (!part_of(words, part, {})) return std::nullopt;
  const bool needs_of = words.is(part, DateRole::Start) || words.is(part, DateRole::End);
  if (needs_of && next == part + 1) return std::nullopt;
  const std::optional<YearOrMonth> whole = read_whole(context, next);
  if (!whole) return std::nullopt;
  return FoundDate{*part_of(words, part, whole->span), Precision::Range, DateKind::Vague,
                   whole->end, whole->anchor};
}

}  // namespace

std::span<const DateReader> period_readers() {
  static constexpr std::array<DateReader, 7> kReaders = {
      read_short_quarter,  read_quarter,     read_half, read_season_of_year,
      read_pointed_season, read_bare_season, read_part};
  return kReaders;
}

}  // namespace corpus
