#include "corpus/timex/years.h"

#include <algorithm>
#include <array>

#include "corpus/timex/clock_times.h"
#include "corpus/timex/date_reading.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/year_clues.h"

// Years, decades, centuries and fiscal years.
namespace corpus {
namespace {

constexpr std::array<std::string_view, 10> kNoYearAfter = {"$",   "€", "£", "¥", "₴",
                                                           "₽", "№", "#", "§", "+"};
constexpr std::array<std::string_view, 8> kNoYearBefore = {"$", "€", "£",   "%",
                                                           "°", "₴", "₽", "º"};

template <std::size_t N>
bool any_in(std::string_view gap, const std::array<std::string_view, N>& marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return gap.find(mark) != std::string_view::npos;
  });
}

// No. 2015, page 2015.
bool labelled(const DatedWords& words, std::size_t at) {
  return at > 0 && words.is(at - 1, DateRole::Label) &&
         (words.spaced(at) || words.gap(at) == Gap::Dot);
}

// mid-2023, pre-2014 and post-1991 are years, S-2000 is not.
bool hyphen_before_year(const DatedWords& words, std::size_t at) {
  const std::string_view before = at > 0 ? words.folded(at - 1) : std::string_view();
  return words.is(at - 1, DateRole::Mid) || before == "pre" || before == "post" ||
         before == "late" || before == "early";
}

// The year or fiscal year in the name of a law: "Act of 1961", "Act, 2021", "Act for Fiscal Year
// 2022".
bool names_statute(const DatedWords& words, std::size_t at) {
  const bool fiscal = words.folded(at - 1) == "year" && words.is(at - 2, DateRole::Fiscal);
  const std::size_t first = fiscal ? at - 2 : at;
  if (!words.read_as_english() || first == 0) return false;
  const bool joined = words.is(first - 1, DateRole::Of) || words.folded(first - 1) == "for";
  if (!joined && words.gap(first) != Gap::Comma) return false;
  const std::size_t noun = joined ? first - 2 : first - 1;
  return words.folded(noun) == "act" && words.capitalised(noun);
}

// "up from 1995 in 2020".
bool compares_counts(const DatedWords& words, std::size_t at) {
  if (!words.read_as_english() || at < 2 || words.folded(at - 1) != "from") return false;
  if (words.folded(at + 1) != "in" || words.digits(at + 2) != 4) return false;
  return words.folded(at - 2) == "up" || words.folded(at - 2) == "down";
}

bool left_allows_year(const DatedWords& words, std::size_t at) {
  if (at == 0) return true;
  if (names_statute(words, at) || compares_counts(words, at)) return false;
  if (is_clock_time(words, at)) return false;
  if (any_in(words.gap_text(at), kNoYearAfter)) return false;
  switch (words.gap(at)) {
    case Gap::Glued:
    case Gap::Slash:
      return false;
    case Gap::Hyphen:
      return hyphen_before_year(words, at);
    case Gap::Other:
      return words.gap_text(at) != ":";
    default:
      break;
  }
  if (words.gap_text(at) == ".") return false;
  if (words.spaced(at) && words.digits(at - 1) > 0 && words.digits(at - 1) < 4) return false;
  return !labelled(words, at) && !prefixed_by(words, at, DateRole::Quantity);
}

bool right_allows_year(const DatedWords& words, std::size_t end) {
  const std::string_view gap = words.gap_text(end);
  if (end < words.size() && gap.empty()) return false;
  if (any_in(gap.substr(0, 4), kNoYearBefore)) return false;
  if (words.gap(end) == Gap::Slash) return false;
  if (words.gap(end) == Gap::Hyphen && words.digits(end) > 0) return false;
  if (words.gap(end) == Gap::Hyphen && words.is(end, DateRole::Unit)) return false;
  if (words.spaced(end) && words.digits(end) == 3) return false;
  return !(words.spaced(end) && words.is(end, DateRole::Counted));
}

// Nouns in the plural right behind a number are counted, unless something shows it to be a year.
bool counts_plural(const DatedWords& words, std::size_t end) {
  if (!words.read_as_english() || !words.spaced(end) || words.capitalised(end)) return false;
  const std::string_view noun = words.folded(end);
  return noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss");
}

bool introduced(const DatedWords& words, std::size_t at) {
  if (prefixed_by(words, at, DateRole::In) || prefixed_by(words, at, DateRole::Fiscal)) return true;
  if (words.read_as_english()) {
    return prefixed_by(words, at, DateRole::The) || prefixed_by(words, at, DateRole::Article) ||
           prefixed_by(words, at, DateRole::MonthOnlyIn) ||
           (at > 0 && words.gap_text(at).ends_with("s "));
  }
  return prefixed_by(words, at, DateRole::Unit);
}

bool english_reads_year(const DatedWords& words, std::size_t at) {
  if (!is_modern(words.number(at))) {
    return introduced(words, at) && !words.is(at - 1, DateRole::Of) &&
           (!words.spaced(at + 1) || words.is(at + 1, DateRole::And) ||
            words.is(at + 1, DateRole::In));
  }
  return introduced(words, at) || !counts_plural(words, at + 1);
}

FoundDate found_year(const DatedWords& words, int year, std::size_t end) {
  const DateSpan span = is_persian_year(words, year) ? jalali_year_span(year) : year_span(year);
  return {span, Precision::Year, DateKind::Date, end};
}

std::optional<FoundDate> read_year(const DateContext& context, std::size_t at) {
  const bool introduced_short = at > 0 && (context.words.is(at - 1, DateRole::In) ||
                                           context.words.is(at - 1, DateRole::Month));
  if (introduced_short) {
    if (const auto year = read_apostrophe_year(context.words, at))
      return found_year(context.words, year->number, year->end);
  }
  const std::optional<NumberRead> year = read_year_number(context.words, at);
  if (!year) return std::nullopt;
  return found_year(context.words, year->number, year->end);
}

// the year 2030, l'année 2015, عام 2015, سال ۱۴۰۱.
std::optional<FoundDate> read_year_behind_its_noun(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t noun = words.after_the(at);
  if (!words.is(noun, DateRole::Unit) || !words.spaced(noun + 1)) return std::nullopt;
  if (words.value(noun) != static_cast<int>(TimeUnit::Year)) return std::nullopt;
  const std::optional<NumberRead> year = read_year_number(words, noun + 1);
  if (!year) return std::nullopt;
  return found_year(words, year->number, year->end);
}

// "2016 et 2017", "۱۳۹۸ و ۱۳۹۹": a year right behind another one.
std::optional<FoundDate> read_year_of_list(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const int year = words.number(at);
  if (words.read_as_english() || words.digits(at) != 4 || !words.is(at - 1, DateRole::And))
    return std::nullopt;
  if (!context.earlier || context.earlier_end + 1 != at || words.gap(at + 1) == Gap::Glued)
    return std::nullopt;
  const bool after_year = words.digits(at - 2) == 4 && length_in_days(*context.earlier) > 360;
  if (!after_year || (!is_modern(year) && !is_persian_year(words, year))) return std::nullopt;
  return found_year(words, year, after_year_word(words, at + 1));
}

// سال ۹۸ is 1398.
std::optional<FoundDate> read_short_persian_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (words.language() != "fa" || !names_unit(words, at, TimeUnit::Year) || !words.spaced(at + 1))
    return std::nullopt;
  if (words.digits(at + 1) != 2 || words.number(at + 1) < 32) return std::nullopt;
  return found_year(words, 1300 + words.number(at + 1), at + 2);
}

std::optional<FoundDate> read_years_pair(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool between =
      at > 0 && (words.is(at - 1, DateRole::Between) ||
                 (words.is(at - 1, DateRole::The) && words.is(at - 2, DateRole::Between)));
  const bool counted = words.is(at - 1, DateRole::Number) || words.digits(at - 1) > 0;
  const bool noun = !words.read_as_english() && !counted && names_unit(words, at, TimeUnit::Year) &&
                    words.spaced(at + 1);
  const std::optional<YearPair> pair = read_year_pair(words, noun ? at + 1 : at, between);
  if (!pair) return std::nullopt;
  const bool persian = is_persian_year(words, pair->first);
  const DateSpan first = (persian ? jalali_year_span(pair->first) : year_span(pair->first));
  const DateSpan second = (persian ? jalali_year_span(pair->second) : year_span(pair->second));
  FoundDate found{{first.from, second.to}, Precision::Range, DateKind::Date, pair->end};
  const std::size_t other = words.digits(at + 1) > 0 ? at + 1 : at + 2;
  found.ends = {RangeEnd{first, Precision::Year, DateKind::Date, at, at + 1},
                RangeEnd{second, Precision::Year, DateKind::Date, other, pair->end}};
  return found;
}

bool is_decade_ending(const DatedWords& words, std::size_t at) {
  const std::string_view ending = words.folded(at);
  if (words.gap(at) == Gap::Glued) return ending == "s";
  if (words.gap(at) == Gap::Other) return words.gap_text(at) == "'" && ending == "s";
  return words.gap(at) == Gap::Hyphen && (ending == "х" || ending == "е" || ending == "ті");
}

// '90s, 90-х.
bool is_marked_short(const DatedWords& words, std::size_t number) {
  const std::string_view before = words.gap_text(number);
  return before.ends_with("'") || before.ends_with("‘") || before.ends_with("’") ||
         words.gap(number + 1) == Gap::Hyphen;
}

// The first year of a decade, of four digits or two; `led` by an article.
std::optional<int> decade_year(const DatedWords& words, std::size_t number, bool led) {
  int year = words.number(number);
  const bool marked = is_marked_short(words, number);
  const bool short_form =
      words.digits(number) == 2 && ((marked && year >= 20) || (led && year >= 50));
  if (short_form) year += 1900;
  if (year % 10 != 0 || year < 1500 || year > 2100) return std::nullopt;
  if (words.digits(number) != 4 && !short_form) return std::nullopt;
  return year;
}

// [the] 1990s, the '90s, 1990-х годов; "the 1800s" are a century.
std::optional<FoundDate> read_decade(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t number = words.is(at, DateRole::The) ? at + 1 : at;
  if (number > at && words.gap(number) != Gap::Space && words.gap(number) != Gap::Other)
    return std::nullopt;
  if (!is_decade_ending(words, number + 1)) return std::nullopt;
  const std::optional<int> year = decade_year(words, number, number > at);
  if (!year) return std::nullopt;
  const TimeUnit unit = *year % 100 == 0 && *year < 2000 ? TimeUnit::Century : TimeUnit::Decade;
  const int last = unit == TimeUnit::Century ? *year + 99 : *year + 9;
  return FoundDate{{year_span(*year).from, year_span(last).to},
                   precision_of(unit),
                   DateKind::Date,
                   after_year_word(words, number + 2)};
}

// [the] 21st century.
std::optional<FoundDate> read_century(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::size_t number = words.after_the(at);
  if (!words.is(number + 1, DateRole::DaySuffix) || words.number(number) < 1) return std::nullopt;
  if (words.digits(number) > 2 || words.number(number) > 22) return std::nullopt;
  const std::size_t noun = number + 2;
  if (!words.spaced(noun)) return std::nullopt;
  if (!words.is(noun, DateRole::Unit) || words.value(noun) != static_cast<int>(TimeUnit::Century)) {
    return std::nullopt;
  }
  const int last = words.number(number) * 100;
  const DateSpan span{year_span(last - 99).from, year_span(last).to};
  const bool is_now = context.published && overlaps(span, {*context.published, *context.published});
  if (is_now) return std::nullopt;
  return FoundDate{span, Precision::Range, DateKind::Date, noun + 1};
}

// fiscal year 2023, FY23, fiscal year (FY) 2023: from October of the year before.
std::optional<FoundDate> read_fiscal_year(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::Fiscal) || names_statute(words, at)) return std::nullopt;
  std::size_t next = at + 1;
  if (names_unit(words, next, TimeUnit::Year)) ++next;
  if (next > at + 1 && words.is(next, DateRole::Fiscal)) ++next;
  const bool short_form = words.digits(next) == 2 && words.gap(next) == Gap::Glued;
  if (words.digits(next) != 4 && !short_form) return std::nullopt;
  const int year = words.number(next) + (short_form ? 2000 : 0);
  if (!is_modern(year)) return std::nullopt;
  const DateSpan span{month_span(year - 1, 10).from, month_span(year, 9).to};
  return FoundDate{span, Precision::Year, DateKind::Date, next + 1};
}

// Years of long ago make a pair where a word or brackets show it: 1775–1783 рр.
bool may_begin_pair(const DatedWords& words, std::size_t at) {
  const int first = words.number(at);
  if (is_modern(first)) return true;
  if (!words.slavic() || first < 1000 || first > 2100) return false;
  return words.is(at + 2, DateRole::YearWord) || prefixed_by(words, at, DateRole::In) ||
         words.gap_text(at).find('\n') != std::string_view::npos ||
         (words.gap_text(at).ends_with('(') && words.gap_text(at + 2).starts_with(')'));
}

// Two digits continue the century of the first year: 2015-16.
std::optional<int> second_year(const DatedWords& words, std::size_t at, int first, bool hyphen) {
  const int number = words.number(at);
  if (words.digits(at) == 4 && number > first && number <= first + 200) return number;
  if (words.digits(at) != 2 || !hyphen) return std::nullopt;
  const int year = first / 100 * 100 + number;
  const bool may_be_month = number <= 12 && year != first + 1;
  return year > first && !may_be_month ? std::optional<int>(year) : std::nullopt;
}

}  // namespace

std::optional<NumberRead> read_year_number(const DatedWords& words, std::size_t at) {
  const int year = words.number(at);
  if (words.digits(at) != 4 || year < 1000 || year > 2200) return std::nullopt;
  if (!left_allows_year(words, at) || !right_allows_year(words, at + 1)) return std::nullopt;
  const bool reads = words.read_as_english() ? english_reads_year(words, at)
                                             : other_language_reads_year(words, at);
  if (!reads) return std::nullopt;
  return NumberRead{year, after_year_word(words, at + 1)};
}

std::optional<NumberRead> read_apostrophe_year(const DatedWords& words, std::size_t at) {
  if (!words.read_as_english() || words.digits(at) != 2) return std::nullopt;
  const std::string_view before = words.gap_text(at);
  if (before != " '" && before != " ’" && before != " ‘") return std::nullopt;
  if (words.gap(at + 1) == Gap::Glued || words.gap(at + 1) == Gap::Hyphen) return std::nullopt;
  const int number = words.number(at);
  return NumberRead{number < 50 ? 2000 + number : 1900 + number, at + 1};
}

namespace {

bool is_hyphen_of_years(const DatedWords& words, Gap gap) {
  if (gap == Gap::LongDash) return !words.read_as_english();
  return gap == Gap::Hyphen || gap == Gap::Dash || gap == Gap::Slash;
}

}  // namespace

std::optional<YearPair> read_year_pair(const DatedWords& words, std::size_t at,
                                       bool joined_by_and) {
  const int first = words.number(at);
  const bool begins = may_begin_pair(words, at) || is_persian_year(words, first);
  if (words.digits(at) != 4 || !begins || !left_allows_year(words, at)) return std::nullopt;
  const Gap gap = words.gap(at + 1);
  const bool hyphen = is_hyphen_of_years(words, gap);
  const bool joined =
      words.spaced(at + 1) && words.spaced(at + 2) &&
      (words.is(at + 1, DateRole::To) || (joined_by_and && words.is(at + 1, DateRole::And)));
  if (!hyphen && !joined) return std::nullopt;
  const std::size_t other = hyphen ? at + 1 : at + 2;
  const std::optional<int> second = second_year(words, other, first, hyphen);
  if (!second || !right_allows_year(words, other + 1)) return std::nullopt;
  if (gap == Gap::Slash && *second != first + 1) return std::nullopt;
  if (!hyphen && counts_plural(words, other + 1)) return std::nullopt;
  return YearPair{first, *second, after_year_word(words, other + 1)};
}

namespace {

// twenty-five, nineteen, six: of a year behind its thousands.
NumberRead read_rest_of_year(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::And) && words.is(at + 1, DateRole::Number)) ++at;
  if (!words.is(at, DateRole::Number) || !words.spaced(at)) return {0, at};
  const int tens = words.word_number(at);
  const bool has_ones = tens >= 20 && words.is(at + 1, DateRole::Number) &&
                        words.word_number(at + 1) < 10 && words.gap(at + 1) != Gap::Stop;
  return has_ones ? NumberRead{tens + words.word_number(at + 1), at + 2} : NumberRead{tens, at + 1};
}

}  // namespace

std::optional<NumberRead> read_year_of_our_lord(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 6> kLead = {"in", "the", "year", "of", "our", "lord"};
  for (std::size_t i = 0; i < kLead.size(); ++i) {
    if (words.folded(at + i) != kLead[i]) return std::nullopt;
  }
  const std::size_t thousands = at + kLead.size();
  if (words.folded(thousands) != "two" || words.folded(thousands + 1) != "thousand")
    return std::nullopt;
  const NumberRead rest = read_rest_of_year(words, thousands + 2);
  return NumberRead{2000 + rest.number, rest.end};
}

std::span<const DateReader> year_readers() {
  static constexpr std::array<DateReader, 8> kReaders = {
      read_year_of_list, read_short_persian_year,
      read_year,         read_year_behind_its_noun,
      read_years_pair,   read_decade,
      read_century,      read_fiscal_year};
  return kReaders;
}

}  // namespace corpus
