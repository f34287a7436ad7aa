#include <algorithm>
#include <array>

#include "corpus/timex/parts.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/tense.h"

// Ukrainian and Russian seasons, and parts of years, months and decades: "навесні", "кінця року",
// "у першій половині 1944 року".
namespace corpus {
namespace {

struct Whole {
  DateSpan span;
  std::size_t end;
  DateAnchor anchor = DateAnchor::Itself;
};

DateAnchor anchor_of_telling(const DateContext& context) {
  return context.told ? DateAnchor::Story : DateAnchor::Published;
}

// The year nearest in the story whose season this is; without a story the last or the next one.
int year_of_season(const DateContext& context, int season, std::size_t at) {
  const Day told = *day_of_telling(context);
  if (!context.told) {
    const bool ahead = tense_around(context.words, at, at + 1) == Tense::Future;
    const int year = year_of(told);
    const bool begun = season_span(year, season).from <= told;
    if (ahead) return begun ? year + 1 : year;
    return begun ? year : year - 1;
  }
  int best = year_of(told);
  for (const int year : {best - 1, best + 1}) {
    if (distance_in_story(season_span(year, season).from, told) <
        distance_in_story(season_span(best, season).from, told)) {
      best = year;
    }
  }
  return best;
}

// Whether the word is an adverb that no noun can be: навесні; or stands behind a preposition.
bool tells_season(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 10> kAdverbs = {"навесні", "влітку", "улітку", "восени",
                                                         "взимку",  "узимку", "весной", "летом",
                                                         "осенью",  "зимой"};
  if (std::find(kAdverbs.begin(), kAdverbs.end(), words.folded(at)) != kAdverbs.end()) return true;
  if (at == 0 || !words.spaced(at)) return false;
  const std::string_view before = words.folded(at - 1);
  return words.is(at - 1, DateRole::In) || before == "всю" || before == "усю" || before == "все" ||
         before == "усе";
}

std::optional<Whole> read_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::Season)) return std::nullopt;
  const int season = words.value(at);
  std::optional<NumberRead> told = read_year_with_ending(context, at + 1);
  if (!told) told = read_year_of_story(context, at + 1);
  if (told) return Whole{season_span(told->number, season), told->end, told->anchor};
  if (const auto year = read_following_year(words, at + 1, context.published)) {
    return Whole{season_span(year->number, season), year->end, year->anchor};
  }
  if (!day_of_telling(context)) return std::nullopt;
  const int year = year_of_season(context, season, at);
  return Whole{season_span(year, season), at + 1, anchor_of_telling(context)};
}

// навесні, до осені, всю зиму.
std::optional<FoundDate> read_bare_season(const DateContext& context, std::size_t at) {
  const bool listed = context.earlier && context.earlier_end + 1 == at &&
                      context.words.is(at - 1, DateRole::And) &&
                      context.words.is(at - 2, DateRole::Season);
  if (!listed && !tells_season(context.words, at)) return std::nullopt;
  const std::optional<Whole> season = read_season(context, at);
  if (!season) return std::nullopt;
  return FoundDate{season->span, Precision::Season, DateKind::Date, season->end, season->anchor};
}

// наступної весни, того ж літа, in a story.
std::optional<FoundDate> read_pointed_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.told) return std::nullopt;
  const bool same = words.is(at, DateRole::Same) && words.folded(at + 1).starts_with("ж");
  const std::size_t noun = same ? at + 2 : at + 1;
  if (!words.is(noun, DateRole::Season) || !words.spaced(noun)) return std::nullopt;
  const int season = words.value(noun);
  int year = year_of(*context.told);
  if (words.is(at, DateRole::Adjacent) && words.value(at) > 0) {
    while (season_span(year, season).from <= *context.told) ++year;
  } else if (!same && !words.is(at, DateRole::This)) {
    return std::nullopt;
  }
  return FoundDate{season_span(year, season), Precision::Season, DateKind::Date, noun + 1,
                   DateAnchor::Story};
}

// The year that a part of it is named of: 1944 року, 50-х, року.
std::optional<Whole> read_whole(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (const auto year = read_year_with_ending(context, at))
    return Whole{year_span(year->number), year->end};
  if (const auto decade = read_slavic_decade(context, at)) return Whole{decade->span, decade->end};
  if (const auto century = read_slavic_century(context, at))
    return Whole{century->span, century->end};
  if (const auto season = read_season(context, at)) return season;
  if (const auto year = read_year_of_story(context, at)) {
    return Whole{year_span(year->number), year->end, year->anchor};
  }
  if (const auto year = read_following_year(words, at, context.published)) {
    return Whole{year_span(year->number), year->end, year->anchor};
  }
  const std::optional<Day> now = day_of_telling(context);
  if (!now || !words.is(at, DateRole::Unit)) return std::nullopt;
  if (!names_unit(words, at, TimeUnit::Year) && !names_unit(words, at, TimeUnit::Month))
    return std::nullopt;
  if (words.spaced(at + 1) && words.digits(at + 1) > 0) return std::nullopt;
  const DateSpan span = unit_span(*now, unit_at(words, at), 0);
  return Whole{span, at + 1, anchor_of_telling(context)};
}

std::optional<Third> third_at(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Start)) return Third::First;
  if (words.is(at, DateRole::Mid)) return Third::Middle;
  if (words.is(at, DateRole::End)) return Third::Last;
  return std::nullopt;
}

bool is_year(const DateSpan& span) { return span == year_span(year_of(span.from)); }

// A third of whole years: "the early 1990s" are its first three.
DateSpan third_of_years(const DateSpan& whole, Third third) {
  const int first = year_of(whole.from);
  const int length = year_of(whole.to) - first + 1;
  const int low = third == Third::First    ? 0
                  : third == Third::Middle ? length / 3
                                           : length - length / 3;
  const int high = third == Third::First    ? length / 3
                   : third == Third::Middle ? length - length / 3
                                            : length;
  return {year_span(first + low).from, year_span(first + high - 1).to};
}

// A beginning or an end of a year is a month long.
DateSpan part_of(const DateSpan& whole, Third third) {
  if (length_in_days(whole) > 400) return third_of_years(whole, third);
  if (!is_year(whole) || third == Third::Middle) return third_of(whole, third);
  return month_span(year_of(whole.from), third == Third::First ? 1 : 12);
}

// наприкінці 1780-го, на початку 1930-х, до кінця року, середина літа.
std::optional<FoundDate> read_part(const DateContext& context, std::size_t at) {
  const std::optional<Third> third = third_at(context.words, at);
  if (!third || !context.words.spaced(at + 1)) return std::nullopt;
  const std::optional<Whole> whole = read_whole(context, at + 1);
  if (!whole) return std::nullopt;
  return FoundDate{part_of(whole->span, *third), Precision::Range, DateKind::Vague, whole->end,
                   whole->anchor};
}

DateSpan half_of(const DateSpan& whole, bool first) {
  const int length = length_in_days(whole);
  if (is_year(whole)) {
    const int year = year_of(whole.from);
    return {quarter_span(year, first ? 1 : 3).from, quarter_span(year, first ? 2 : 4).to};
  }
  const Day middle = whole.from + std::chrono::days{length > 1000 ? (length + 1) / 2 : 15};
  return first ? DateSpan{whole.from, middle - std::chrono::days{1}} : DateSpan{middle, whole.to};
}

// перша половина 1944 року, у другій половині травня.
std::optional<FoundDate> read_half(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int half = words.word_number(at);
  if (!words.is(at, DateRole::Ordinal) || !words.is(at + 1, DateRole::Half)) return std::nullopt;
  if (half < 1 || half > 2 || !words.spaced(at + 1) || !words.spaced(at + 2)) return std::nullopt;
  const std::optional<DateParts> month = read_date_parts(words, at + 2, context.published);
  if (month && !month->day) {
    const YearHint hint{context.published, context.told, Tense::Unknown, context.within};
    const std::optional<DateSpan> span = span_of(*month, hint);
    if (!span) return std::nullopt;
    return FoundDate{half_of(*span, half == 1), Precision::Range, DateKind::Date, month->end,
                     anchor_of(*month, hint)};
  }
  const std::optional<Whole> whole = read_whole(context, at + 2);
  if (!whole) return std::nullopt;
  return FoundDate{half_of(whole->span, half == 1), Precision::Range, DateKind::Date, whole->end,
                   whole->anchor};
}

}  // namespace

std::span<const DateReader> slavic_period_readers() {
  static constexpr std::array<DateReader, 4> kReaders = {read_bare_season, read_pointed_season,
                                                         read_part, read_half};
  return kReaders;
}

}  // namespace corpus
