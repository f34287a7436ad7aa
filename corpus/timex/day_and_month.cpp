#include <algorithm>
#include <array>
#include <utility>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/parts.h"
#include "corpus/timex/small_words.h"
#include "corpus/timex/verb_group.h"

// Expressions that name a month: "19 October 2022", "in August", "late August".
namespace corpus {
namespace {

DateParts swapped(DateParts parts) {
  std::swap(parts.day, parts.month);
  return parts;
}

// "the January 6 committee", "his July order": the verbs around say nothing of the day.
bool is_noun_modifier(const DatedWords& words, std::size_t at, std::size_t end) {
  if (!words.read_as_english() || at == 0 || !words.spaced(end)) return false;
  const std::string_view gap = words.gap_text(at);
  const bool owned = gap == "'s " || gap == "’s ";
  const bool determined = words.spaced(at) && words.is(at - 1, DateRole::The);
  if (!owned && !determined) return false;
  return !words.is(end, DateRole::In) && !words.is(end, DateRole::On) &&
         !words.is(end, DateRole::And) && !is_auxiliary(words, end) &&
         !english_verb_tense(words, end);
}

std::optional<FoundDate> found_parts(const DateContext& context, const DateParts& parts,
                                     std::size_t at) {
  const bool tenseless = parts.year || is_noun_modifier(context.words, at, parts.end);
  const Tense tense = tenseless ? Tense::Unknown : tense_around(context.words, at, parts.end);
  const bool done = !parts.year && was_done_on(context.words, at);
  const YearHint hint{context.published, context.told, tense, context.within, done};
  const std::optional<DateSpan> span = span_of(parts, hint);
  if (!span) return std::nullopt;
  FoundDate found{*span, parts.day ? Precision::OneDay : Precision::Month, DateKind::Date,
                  parts.end, anchor_of(parts, hint)};
  if (parts.either_order) found.other = span_of(swapped(parts), hint);
  return found;
}

// "the September 11 attacks".
bool means_attacks_of_2001(const DatedWords& words, std::size_t at, const DateParts& parts) {
  if (!words.read_as_english() || parts.month != 9 || parts.day != 11) return false;
  const std::string_view next = words.folded(parts.end);
  if (words.spaced(parts.end) && (next.starts_with("attack") || next.starts_with("terror")))
    return true;
  return at >= 2 && words.folded(at - 2).starts_with("attack") && words.is(at - 1, DateRole::Of);
}

// "rue du 8 Mai", "calle 25 de Mayo", "خیابان ۱۷ شهریور".
bool names_street(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 11> kStreets = {"rue",   "place",  "avenue",  "boulevard",
                                                         "calle", "plaza",  "avenida", "شارع",
                                                         "ميدان", "خيابان", "ساحه"};
  if (words.read_as_english()) return false;
  const std::string_view before = words.folded(words.is(at - 1, DateRole::Of) ? at - 2 : at - 1);
  return std::find(kStreets.begin(), kStreets.end(), before) != kStreets.end();
}

// A day of a month, with or without its year.
std::optional<FoundDate> read_day(const DateContext& context, std::size_t at) {
  std::optional<DateParts> parts = read_date_parts(context.words, at, context.published);
  if (!parts || !parts->day) return std::nullopt;
  if (names_street(context.words, at)) return std::nullopt;
  if (!parts->year && means_attacks_of_2001(context.words, at, *parts)) parts->year = 2001;
  return found_parts(context, *parts, at);
}

// Monday, June 12th.
std::optional<FoundDate> read_weekday_and_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.is(at, DateRole::Weekday) && !words.is(at, DateRole::ShortWeekday))
    return std::nullopt;
  const Gap gap = words.gap(at + 1);
  if (gap != Gap::Space && gap != Gap::Comma && words.gap_text(at + 1) != "., ")
    return std::nullopt;
  return read_day(context, at + 1);
}

// October 2022; a month and a day in digits alone are no month.
std::optional<FoundDate> read_month_and_year(const DateContext& context, std::size_t at) {
  const std::optional<DateParts> parts = read_date_parts(context.words, at, context.published);
  if (!parts || parts->day || !parts->year) return std::nullopt;
  return found_parts(context, *parts, at);
}

// "au mois de mai", "el mes de mayo".
bool names_a_month(const DatedWords& words, std::size_t at) {
  return !words.read_as_english() && words.is(at, DateRole::Unit) &&
         words.value(at) == static_cast<int>(TimeUnit::Month);
}

// Whether the word before shows that a word that can be a month is one.
bool preposition_before(const DatedWords& words, std::size_t at) {
  if (at == 0 || !words.spaced(at)) return false;
  if (words.is(at - 1, DateRole::In)) return true;
  if (words.is(at - 1, DateRole::Of) && names_a_month(words, at - 2)) return true;
  return words.is(at - 1, DateRole::MonthOnlyIn) && !words.is(at, DateRole::AmbiguousMonth);
}

// "in May and June": the month goes on with a list.
bool lists_on(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool and_attached = words.language() == "ar" && words.folded(at).starts_with("و");
  if (and_attached && context.earlier && context.earlier_end == at) return words.spaced(at);
  if (at == 0) return false;
  if (context.earlier_end == at && words.read_as_english()) {
    return words.gap(at) == Gap::Comma && words.is(at - 1, DateRole::Month) &&
           !words.capitalised(at + 1);
  }
  return context.earlier_end + 1 == at && words.is(at - 1, DateRole::And) && words.spaced(at);
}

bool is_possessive(std::string_view gap) { return gap == "'s " || gap == "’s "; }

// "their August meeting", "an October deadline".
bool is_owner(std::string_view word) {
  constexpr std::array<std::string_view, 8> kOwners = {"our", "their", "his", "her",
                                                       "its", "my",    "a",   "an"};
  return std::find(kOwners.begin(), kOwners.end(), word) != kOwners.end();
}

// "as early as June", "as recently as December".
bool follows_as(const DatedWords& words, std::size_t at) {
  if (!words.read_as_english() || at < 3 || words.folded(at - 1) != "as") return false;
  return words.folded(at - 3) == "as" && words.spaced(at);
}

// "the June trip".
bool describes_noun(const DatedWords& words, std::size_t at, std::size_t end) {
  if (!words.read_as_english() || words.is(at, DateRole::AmbiguousMonth)) return false;
  if (at == 0 || words.is(end, DateRole::PastCue) || words.is(end, DateRole::FutureCue))
    return false;
  if (words.is(end, DateRole::In) || words.is(end, DateRole::On) || words.is(end, DateRole::And))
    return false;
  const bool determined = words.is(at - 1, DateRole::The) && words.spaced(at);
  const bool owned = is_possessive(words.gap_text(at)) || is_owner(words.folded(at - 1));
  if (determined && words.capitalised(end) && words.digits(end) == 0) return words.spaced(end);
  return (determined || owned) && words.spaced(end) && !words.capitalised(end);
}

// Months that are also other words, or move through the year, stand beside a day or a year.
bool needs_number(const DatedWords& words, std::size_t at, std::size_t end) {
  if (names_a_month(words, at - 1)) return false;
  for (std::size_t i = at; i < end; ++i) {
    if (words.is(i, DateRole::BesideNumber) || words.is(i, DateRole::IslamicMonth)) return true;
  }
  return words.is(at, DateRole::IslamicHead);
}

// What is arranged beforehand goes by its month before it comes: "the June summit".
bool is_arranged(std::string_view noun) {
  constexpr std::array<std::string_view, 16> kNouns = {
      "trip", "visit",      "summit",  "meeting", "meetings", "talks",      "election", "elections",
      "vote", "referendum", "session", "hearing", "trial",    "conference", "recess",   "deadline"};
  return std::find(kNouns.begin(), kNouns.end(), noun) != kNouns.end();
}

// Such a month where it begins within a season of the publication.
std::optional<FoundDate> read_coming_month(const DateContext& context, const DateParts& parts) {
  constexpr int kDaysAhead = 100;
  const DatedWords& words = context.words;
  if (!context.published || !is_arranged(words.folded(parts.end))) return std::nullopt;
  if (words.spaced(parts.end + 1) && english_verb_tense(words, parts.end + 1) == Tense::Past)
    return std::nullopt;
  const YearHint ahead{context.published, std::nullopt, Tense::Future};
  const std::optional<DateSpan> span = span_of(parts, ahead);
  if (!span || span->from <= *context.published ||
      span->from > *context.published + std::chrono::days{kDaysAhead}) {
    return std::nullopt;
  }
  return FoundDate{*span, Precision::Month, DateKind::Date, parts.end, DateAnchor::Published};
}

std::optional<FoundDate> read_bare_month(const DateContext& context, std::size_t at) {
  const std::optional<MonthRead> month = read_month(context.words, at);
  if (!month || needs_number(context.words, at, month->end)) return std::nullopt;
  const DateParts parts{{}, month->month, {}, month->calendar, month->end};
  if (preposition_before(context.words, at) || lists_on(context, at) ||
      follows_as(context.words, at))
    return found_parts(context, parts, at);
  if (!describes_noun(context.words, at, month->end)) return std::nullopt;
  const std::optional<FoundDate> coming = read_coming_month(context, parts);
  return coming ? coming : found_parts(context, parts, at);
}

// Which year's month "last July" is: the last one over, this year's, the next to come.
std::optional<DateSpan> pointed_month(const DatedWords& words, std::size_t which, int month,
                                      Day published) {
  const int year = year_of(published);
  const int now = static_cast<int>(month_of(published));
  const auto span = [&](int y) { return month_span(y, static_cast<unsigned>(month)); };
  if (words.is(which, DateRole::Last) || words.is(which, DateRole::Past)) {
    return span(month < now ? year : year - 1);
  }
  if (words.is(which, DateRole::This)) return span(year);
  if (words.is(which, DateRole::Next)) return span(month > now ? year : year + 1);
  return std::nullopt;
}

// last July, mai dernier.
std::optional<FoundDate> read_pointed_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const std::optional<MonthRead> first = read_month(words, at);
  const std::optional<MonthRead> month = first ? first : read_month(words, at + 1);
  const std::size_t which = first ? first->end : at;
  if (!month || month->calendar != Calendar::Gregorian || !context.published) return std::nullopt;
  if (!words.spaced(first ? which : at + 1) || (first && words.read_as_english()))
    return std::nullopt;
  const std::optional<DateSpan> span =
      pointed_month(words, which, month->month, *context.published);
  if (!span) return std::nullopt;
  return FoundDate{*span, Precision::Month, DateKind::Date, first ? which + 1 : month->end,
                   DateAnchor::Published};
}

// late August, mid-July 2022, the end of May.
std::optional<FoundDate> read_part_of_month(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  std::size_t next = words.after_the(at);
  const std::optional<Third> third = named_third(words, next);
  if (!third) return std::nullopt;
  ++next;
  if (words.is(next, DateRole::Of) && words.spaced(next)) ++next;
  if (!words.spaced(next) && words.gap(next) != Gap::Hyphen) return std::nullopt;
  const std::optional<DateParts> parts = read_date_parts(words, next, context.published);
  if (!parts || parts->day) return std::nullopt;
  std::optional<FoundDate> found = found_parts(context, *parts, at);
  if (!found) return std::nullopt;
  found->span = third_of(found->span, *third);
  found->precision = Precision::Range;
  found->kind = DateKind::Vague;
  return found;
}

// The word after ", " or " and " that goes on with a list of days; nothing when the list ends.
std::optional<std::size_t> next_in_list(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::And) && words.spaced(at)) {
    const bool article = words.is(at + 1, DateRole::The) && words.spaced(at + 2);
    const bool plain = words.read_as_english() && !words.is(at + 3, DateRole::DaySuffix);
    if (article && plain) return std::nullopt;  // hit 15 and the 17 October attack
    return article ? at + 2 : at + 1;
  }
  if (words.gap(at) != Gap::Comma) return std::nullopt;
  return at;
}

// Whether a date can be the last of a list of days that begins with `first`.
bool may_end_list(const DatedWords& words, std::size_t at, const DateParts& parts, int first) {
  return parts.day && words.digits(at) > 0 && words.digits(at) <= 2 && *parts.day > first;
}

// The first day of "3 and 7 May", "3, 5 and 7 May 2022".
std::optional<FoundDate> read_day_of_list(const DateContext& context, std::size_t at) {
  constexpr std::size_t kLongestList = 6;
  const DatedWords& words = context.words;
  const std::optional<NumberRead> day = read_day_number(words, at);
  if (!day || words.digits(at) == 0) return std::nullopt;
  std::size_t end = day->end;
  for (std::size_t i = 0; i < kLongestList; ++i) {
    const std::optional<std::size_t> next = next_in_list(words, end);
    if (!next) return std::nullopt;
    if (std::optional<DateParts> parts = read_date_parts(words, *next, context.published)) {
      if (!may_end_list(words, *next, *parts, day->number)) return std::nullopt;
      parts->day = day->number;
      parts->end = day->end;
      return found_parts(context, *parts, at);
    }
    const std::optional<NumberRead> other = read_day_number(words, *next);
    if (!other) return std::nullopt;
    end = other->end;
  }
  return std::nullopt;
}

bool ends_phrase(const DatedWords& words, std::size_t end) {
  return !words.spaced(end) || words.is(end, DateRole::And) || words.is(end, DateRole::To);
}

// "on the 19th": of this month, or of the one before where that is far ahead.
std::optional<FoundDate> read_day_alone(const DateContext& context, std::size_t at) {
  constexpr int kDaysAhead = 15;
  const DatedWords& words = context.words;
  if (!context.published || at == 0 || !words.is(at - 1, DateRole::On)) return std::nullopt;
  if (!words.is(at, DateRole::The) || !words.is(at + 2, DateRole::DaySuffix)) return std::nullopt;
  const std::optional<NumberRead> number = read_day_number(words, at + 1);
  if (!number || !ends_phrase(words, number->end)) return std::nullopt;
  for (const int offset : {0, -1, -2}) {
    const Day first = unit_span(*context.published, TimeUnit::Month, offset).from;
    const auto day = find_day(year_of(first), static_cast<int>(month_of(first)), number->number);
    if (!day || *day > *context.published + std::chrono::days{kDaysAhead}) continue;
    return FoundDate{
        {*day, *day}, Precision::OneDay, DateKind::Date, number->end, DateAnchor::Published};
  }
  return std::nullopt;
}

}  // namespace

std::span<const DateReader> day_and_month_readers() {
  static constexpr std::array<DateReader, 8> kReaders = {
      read_day,           read_weekday_and_day, read_month_and_year, read_bare_month,
      read_pointed_month, read_part_of_month,   read_day_of_list,    read_day_alone};
  return kReaders;
}

}  // namespace corpus
