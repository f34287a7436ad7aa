#include "corpus/timex/slavic.h"

#include "corpus/timex/small_words.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

// Cases of nouns and adjectives that follow a number which counts them.
constexpr std::array<std::string_view, 9> kCountedEndings = {"ів", "їв", "ах", "ях", "ей",
                                                             "ов", "ев", "их", "ых"};

bool is_modern(int year) { return year >= 1900 && year <= 2100; }

bool is_plural_years(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word == "років" || word == "роки" || word == "роками" || word == "роках" ||
         word == "годов" || word == "годы" || word == "лет" || word == "годах";
}

bool is_year_word(const DatedWords& words, std::size_t at) {
  return words.is(at, DateRole::YearWord) && words.spaced(at);
}

// "1938 та 1940 років", of which this is the first or the second.
bool is_in_list_of_years(const DatedWords& words, std::size_t at) {
  const auto joins = [&](std::size_t next) {
    return words.gap(next) == Gap::Comma ||
           (words.spaced(next) && (words.is(next - 1, DateRole::And)));
  };
  if (words.digits(at - 2) == 4 && words.is(at - 1, DateRole::And) && joins(at)) return true;
  return words.is(at + 1, DateRole::And) && words.digits(at + 2) == 4 &&
         is_year_word(words, at + 3);
}

// A heading "1951", a line "- 1951. …" of a chronicle.
bool begins_line_alone(const DatedWords& words, std::size_t at) {
  const bool begins = at == 0 || words.gap_text(at).find('\n') != std::string_view::npos;
  return begins && !words.spaced(at + 1) && words.gap(at + 1) != Gap::Hyphen;
}

// The year of "8 березня (23 лютого за старим стилем) 1917".
bool follows_old_style(const DatedWords& words, std::size_t at) {
  return words.gap_text(at) == ") " && is_modern(words.number(at)) && !counts_noun(words, at + 1);
}

bool is_in_or_at(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word == "у" || word == "в" || word == "во";
}

bool is_during(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Start) || words.is(at, DateRole::Mid)) return true;
  if (words.is(at, DateRole::End)) return true;
  const std::string_view word = words.folded(at);
  return word == "протягом" || word == "впродовж" || word == "упродовж" || word == "течение";
}

// до, з, після: before a number of things as often as before a year.
bool ends_phrase(const DatedWords& words, std::size_t end) {
  return !words.spaced(end) || words.is(end, DateRole::And) || words.is(end, DateRole::To) ||
         words.capitalised(end);
}

bool preposition_shows_year(const DatedWords& words, std::size_t at) {
  if (at == 0 || !words.spaced(at)) return false;
  const int year = words.number(at);
  if (year > 2100 || counts_noun(words, at + 1)) return false;
  if (is_in_or_at(words, at - 1) || is_during(words, at - 1)) return true;
  return words.is(at - 1, DateRole::In) && is_modern(year) && ends_phrase(words, at + 1);
}

}  // namespace

std::optional<Day> day_of_telling(const DateContext& context) {
  return context.told ? context.told : context.published;
}

bool is_emphasis(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word == "ж" || word == "же" || word.starts_with("сам");
}

bool counts_noun(const DatedWords& words, std::size_t end) {
  if (!words.spaced(end) || words.capitalised(end)) return false;
  if (words.is(end, DateRole::Counted)) return true;
  if (words.is(end, DateRole::YearWord)) return false;
  const std::string_view noun = words.folded(end);
  const bool part_of_number = noun == "з" || noun == "із" || noun == "из";
  if (part_of_number && words.digits(end + 1) > 0 && !words.is(end + 2, DateRole::Month))
    return true;  // 1998 з 2000
  if (words.is(end, DateRole::In)) return false;
  return std::any_of(kCountedEndings.begin(), kCountedEndings.end(), [&](std::string_view ending) {
    return noun.size() > ending.size() + 2 && noun.ends_with(ending);
  });
}

bool slavic_reads_year(const DatedWords& words, std::size_t at) {
  if (is_in_list_of_years(words, at)) return true;
  if (is_year_word(words, at + 1)) return !is_plural_years(words, at + 1);
  if (begins_line_alone(words, at) || follows_old_style(words, at)) return true;
  if (names_unit(words, at - 1, TimeUnit::Year) && words.spaced(at)) {
    return words.number(at) <= 2100 && !counts_noun(words, at + 1);
  }
  const bool in_brackets =
      words.gap_text(at).ends_with('(') && words.gap_text(at + 1).starts_with(')');
  if (in_brackets) return is_modern(words.number(at));
  return preposition_shows_year(words, at);
}

bool slavic_means_weekday(const DatedWords& words, std::size_t at) {
  if (at == 0) return false;
  if (words.spaced(at) && words.is(at - 1, DateRole::On)) return true;
  if (words.gap(at) == Gap::Comma) return words.is(at - 1, DateRole::Weekday);
  return words.spaced(at) && words.is(at - 1, DateRole::And) && words.is(at - 2, DateRole::Weekday);
}

bool is_before_christ(const DatedWords& words, std::size_t end) {
  std::size_t at = end;
  if (words.digits(at) > 0) ++at;
  if (words.is(at, DateRole::YearWord)) ++at;
  if (words.folded(at) != "до") return false;
  const std::string_view era = words.folded(at + 1);
  if (era == "нашої" || era == "нашей" || era == "різдва" || era == "рождества") return true;
  if (era == "рх") return true;
  const std::string_view letter = words.folded(at + 2);
  if (era == "р") return letter == "х";
  return era == "н" && (letter == "е" || letter == "э");
}

}  // namespace corpus
