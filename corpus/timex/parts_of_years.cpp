#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"

// Quarters, halves and looser parts of years and months in French, Spanish, Arabic and Persian,
// where the noun may stand first: "premier trimestre 2023", "الربع الأول من 2023", "نیمه دوم سال
// ۱۴۰۱".
namespace corpus {
namespace {

using std::chrono::days;

Calendar own_calendar(const DatedWords& words) {
  return words.language() == "fa" ? Calendar::Persian : Calendar::Gregorian;
}

bool is_persian(const DatedWords& words, int year) {
  return words.language() == "fa" && year < 1500;
}

// Quarters `first` to `last` of a year, in the calendar that its number shows.
DateSpan quarters(const DatedWords& words, int year, int first, int last) {
  if (is_persian(words, year))
    return {jalali_quarter_span(year, first).from, jalali_quarter_span(year, last).to};
  return {quarter_span(year, first).from, quarter_span(year, last).to};
}

// What is counted in a year, and which of it: "3e trimestre", "الربع الأول".
struct Ordered {
  int number = 0;
  std::size_t end = 0;
};

// "dernier trimestre 2022", "الربع الأخير من 2022".
bool is_final(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word == "dernier" || word == "derniere" || word == "ultimo" || word == "ultima" ||
         word == "الاخير" || word == "آخر" || word == "اخر" || word == "پاياني";
}

// `last` is how many there are in a year.
std::optional<NumberRead> read_place(const DatedWords& words, std::size_t at, int last) {
  if (is_final(words, at)) return NumberRead{last, at + 1};
  if (words.is(at + 1, DateRole::DaySuffix) && words.digits(at) == 1 && words.number(at) > 0)
    return NumberRead{words.number(at), at + 2};
  return read_ordinal(words, at);
}

template <typename IsNoun>
std::optional<Ordered> read_ordered(const DatedWords& words, std::size_t at, int last,
                                    IsNoun is_noun) {
  if (is_noun(at)) {
    const std::optional<NumberRead> place = read_place(words, at + 1, last);
    if (place && words.spaced(at + 1)) return Ordered{place->number, place->end};
  }
  const std::optional<NumberRead> place = read_place(words, at, last);
  if (!place || !words.spaced(place->end) || !is_noun(place->end)) return std::nullopt;
  return Ordered{place->number, place->end + 1};
}

std::optional<NumberRead> read_year_behind(const DateContext& context, std::size_t at) {
  const bool named = context.words.is(at, DateRole::YearName) && context.words.spaced(at);
  if (named && context.published)
    return NumberRead{jalali_year_of(*context.published) + context.words.value(at), at + 1,
                      DateAnchor::Published};
  return read_following_year(context.words, at, context.published, own_calendar(context.words));
}

// "au premier trimestre": of which year, only the publication tells.
bool is_introduced(const DatedWords& words, std::size_t at) {
  if (at == 0 || !words.spaced(at)) return false;
  return words.is(at - 1, DateRole::In) || words.is(at - 1, DateRole::The) ||
         words.is(at - 1, DateRole::To) || words.is(at - 1, DateRole::Of);
}

// The first of the two words سه ماهه, "of three months".
std::size_t after_three(const DatedWords& words, std::size_t at) {
  return words.folded(at) == "سه" && words.folded(at + 1) == "ماهه" ? at + 1 : at;
}

std::optional<FoundDate> read_quarter(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const auto ordered = read_ordered(words, after_three(words, at), 4, [&](std::size_t noun) {
    return names_unit(words, noun, TimeUnit::Quarter);
  });
  if (!ordered || ordered->number > 4) return std::nullopt;
  const int quarter = ordered->number;
  if (const auto year = read_year_behind(context, ordered->end)) {
    return FoundDate{quarters(words, year->number, quarter, quarter), Precision::Quarter,
                     DateKind::Date, year->end, year->anchor};
  }
  // "le dernier trimestre" alone is the one before this.
  if (is_final(words, at) || is_final(words, at + 1)) return std::nullopt;
  if (!context.published || !is_introduced(words, at)) return std::nullopt;
  const bool persian = words.language() == "fa";
  int year = persian ? jalali_year_of(*context.published) : year_of(*context.published);
  if (quarters(words, year, quarter, quarter).from > *context.published) --year;
  return FoundDate{quarters(words, year, quarter, quarter), Precision::Quarter, DateKind::Date,
                   ordered->end, DateAnchor::Published};
}

DateSpan half_of_month(const DateSpan& month, int half) {
  return half == 1 ? DateSpan{month.from, month.from + days{14}}
                   : DateSpan{month.from + days{15}, month.to};
}

// شهر رمضان, ماه خرداد, mois de mai: the name behind the word for a month.
std::size_t after_month_noun(const DatedWords& words, std::size_t at) {
  const std::size_t noun = after_of_and_the(words, at);
  if (!names_unit(words, noun, TimeUnit::Month)) return noun;
  const std::size_t name = after_of_and_the(words, noun + 1);
  return words.spaced(name) && read_month(words, name) ? name : noun;
}

// seconde moitié de 2022, première quinzaine de mai, النصف الأول من 2023.
std::optional<FoundDate> read_half(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const auto ordered =
      read_ordered(words, at, 2, [&](std::size_t noun) { return words.is(noun, DateRole::Half); });
  if (!ordered || ordered->number > 2) return std::nullopt;
  const bool first = ordered->number == 1;
  if (const auto year = read_year_behind(context, ordered->end)) {
    return FoundDate{quarters(words, year->number, first ? 1 : 3, first ? 2 : 4), Precision::Range,
                     DateKind::Date, year->end, year->anchor};
  }
  const auto parts =
      read_date_parts(words, after_month_noun(words, ordered->end), context.published);
  if (!parts || parts->day || !words.spaced(ordered->end)) return std::nullopt;
  const YearHint hint{context.published, context.told, Tense::Unknown, context.within};
  const auto month = span_of(*parts, hint);
  if (!month) return std::nullopt;
  return FoundDate{half_of_month(*month, ordered->number), Precision::Range, DateKind::Date,
                   parts->end, anchor_of(*parts, hint)};
}

// A year or a month, by number or by where it lies from the publication.
struct Whole {
  int year = 0;
  std::optional<DateSpan> month = std::nullopt;
  std::size_t end = 0;
  DateAnchor anchor = DateAnchor::Itself;
};

// "fin 2023", "نهاية عام 2023": a number by itself must look like a year of our time.
std::optional<Whole> read_numbered_year(const DatedWords& words, std::size_t at) {
  const bool several = words.folded(at) == "annees" || words.folded(at) == "anos";
  if (several) return std::nullopt;  // A decade.
  const bool noun = names_unit(words, at, TimeUnit::Year) && words.spaced(at + 1);
  const std::size_t number = noun ? at + 1 : at;
  const int year = words.number(number);
  const bool modern =
      (year >= 1900 && year <= 2100) || (words.language() == "fa" && year >= 1200 && year <= 1450);
  if (words.digits(number) != 4 || (!noun && !modern) || year < 1000 || year > 2200)
    return std::nullopt;
  if (words.gap(number + 1) == Gap::Glued || words.gap(number + 1) == Gap::Slash)
    return std::nullopt;
  const bool era = words.spaced(number + 1) && words.is(number + 1, DateRole::YearWord);
  return Whole{year, std::nullopt, era ? number + 2 : number + 1};
}

Whole at_offset(const DatedWords& words, Day published, TimeUnit unit, int offset) {
  Whole whole;
  whole.anchor = DateAnchor::Published;
  if (unit == TimeUnit::Year) {
    whole.year = year_in(own_calendar(words), published) + offset;
  } else {
    whole.month = own_unit_span(words, published, unit, offset);
  }
  return whole;
}

// l'année dernière, هذا العام, mes pasado; "l'année" alone is this one.
std::optional<Whole> read_pointed(const DatedWords& words, std::size_t at, Day published,
                                  bool definite) {
  const auto unit_at = [&](std::size_t noun) -> std::optional<TimeUnit> {
    if (names_unit(words, noun, TimeUnit::Year)) return TimeUnit::Year;
    return names_unit(words, noun, TimeUnit::Month) ? std::optional(TimeUnit::Month) : std::nullopt;
  };
  const bool joined = words.spaced(at + 1);
  const std::optional<int> before = pointed_offset(words, at);
  if (const auto unit = unit_at(at + 1); unit && joined && before) {
    Whole whole = at_offset(words, published, *unit, *before);
    whole.end = at + 2;
    return whole;
  }
  const std::optional<TimeUnit> unit = unit_at(at);
  if (!unit) return std::nullopt;
  const std::optional<int> behind = joined ? pointed_offset(words, at + 1) : std::nullopt;
  if (!behind && !definite) return std::nullopt;
  Whole whole = at_offset(words, published, *unit, behind.value_or(0));
  whole.end = behind ? at + 2 : at + 1;
  return whole;
}

// A beginning or an end of a year is a month of it, what is looser is a third.
DateSpan part_of_year(const DatedWords& words, int year, Third third, bool month_only) {
  const int first = third == Third::First ? 1 : third == Third::Middle ? 5 : 9;
  const int last = first + 3;
  const int from = month_only && third == Third::Last ? 12 : first;
  const int to = month_only && third == Third::First ? 1 : last;
  if (is_persian(words, year)) {
    const auto start = find_jalali_month(year, from), end = find_jalali_month(year, to);
    if (start && end) return {start->from, end->to};
  }
  return {month_span(year, static_cast<unsigned>(from)).from,
          month_span(year, static_cast<unsigned>(to)).to};
}

// Arabic and Persian nouns stand without an article: نهاية العام has its own.
bool is_definite(const DatedWords& words, std::size_t at, std::size_t next) {
  if (words.language() == "fa") return true;
  return next > at + 1 || words.folded(next).starts_with("ال");
}

// début 2024, fin de l'année, a finales de 2023, نهاية العام الماضي, اواخر سال ۱۴۰۱.
std::optional<FoundDate> read_part(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Third> third = named_third(words, at);
  if (!third) return std::nullopt;
  const std::size_t next = after_of_and_the(words, at + 1);
  if (!words.spaced(next) && words.gap(next) != Gap::Hyphen) return std::nullopt;
  std::optional<Whole> whole = read_numbered_year(words, next);
  if (!whole && context.published)
    whole = read_pointed(words, next, *context.published, is_definite(words, at, next));
  if (!whole) return std::nullopt;
  const bool direct =
      next == at + 1 && (words.is(at, DateRole::Late) || words.is(at, DateRole::Early));
  const bool month_only = !direct && (words.is(at, DateRole::Start) || words.is(at, DateRole::End));
  const DateSpan span = whole->month ? third_of(*whole->month, *third)
                                     : part_of_year(words, whole->year, *third, month_only);
  return FoundDate{span, Precision::Range, DateKind::Vague, whole->end, whole->anchor};
}

// fin du mois de mars, أواخر شهر آب, اواخر ماه خرداد.
std::optional<FoundDate> read_part_of_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<Third> third = named_third(words, at);
  if (!third) return std::nullopt;
  const std::size_t next = after_month_noun(words, at + 1);
  if (!words.spaced(next) && words.gap(next) != Gap::Hyphen) return std::nullopt;
  const auto parts = read_date_parts(words, next, context.published);
  if (!parts || parts->day) return std::nullopt;
  const Tense tense = parts->year ? Tense::Unknown : tense_around(words, at, parts->end);
  const YearHint hint{context.published, context.told, tense, context.within};
  const auto month = span_of(*parts, hint);
  if (!month) return std::nullopt;
  return FoundDate{third_of(*month, *third), Precision::Range, DateKind::Vague, parts->end,
                   anchor_of(*parts, hint)};
}

// "au printemps", "à l'automne", "durante el verano", "خلال الصيف".
bool is_time_of_year(const DatedWords& words, std::size_t at) {
  if (at == 0 || !words.spaced(at) || words.spaced(at + 1)) return false;
  const std::string_view before = words.folded(at - 1), earlier = words.folded(at - 2);
  if (words.language() == "fr")
    return before == "au" || (before == "l" && (earlier == "a" || words.is(at - 2, DateRole::In)));
  if (words.language() == "es") return before == "el" && words.is(at - 2, DateRole::In);
  return words.language() == "ar" && words.is(at - 1, DateRole::In) &&
         words.folded(at).starts_with("ال");
}

// The last such season that has begun, or the next one where the sentence looks ahead.
std::optional<FoundDate> read_season(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::Season) || !is_time_of_year(words, at))
    return std::nullopt;
  int year = year_of(*context.published);
  while (season_span(year, words.value(at)).from > *context.published) --year;
  if (tense_around(words, at, at + 1) == Tense::Future) ++year;
  return FoundDate{season_span(year, words.value(at)), Precision::Season, DateKind::Date, at + 1,
                   DateAnchor::Published};
}

}  // namespace

std::span<const DateReader> parts_of_years_readers() {
  static constexpr std::array<DateReader, 5> kReaders = {read_quarter, read_half, read_part,
                                                         read_part_of_month, read_season};
  return kReaders;
}

}  // namespace corpus
