#include "corpus/timex/year_clues.h"

#include <algorithm>

#include "corpus/calendar.h"
#include "corpus/timex/slavic.h"

namespace corpus {
namespace {

bool in_brackets(const DatedWords& words, std::size_t at) {
  return words.gap_text(at).ends_with('(') && words.gap_text(at + 1).starts_with(')');
}

// "en el 2015"; not "en el 2015 jefes".
bool stands_behind_in_the(const DatedWords& words, std::size_t at) {
  const bool behind = prefixed_by(words, at, DateRole::The) && words.is(at - 2, DateRole::In);
  return behind && (!words.spaced(at + 1) || !words.folded(at + 1).ends_with('s'));
}

// "l'accord de 2015 sur", "las elecciones de 2020"; not "plus de 2015 soldats".
bool romance_reads_year(const DatedWords& words, std::size_t at) {
  if (words.language() == "es" && stands_behind_in_the(words, at)) return true;
  if (!prefixed_by(words, at, DateRole::Of) || words.is(at - 2, DateRole::Quantity)) return false;
  if (!words.spaced(at + 1) || words.is(at + 1, DateRole::The)) return true;
  const std::string_view next = words.folded(at + 1);
  if (words.is(at + 1, DateRole::Since) || next == "dans" || next == "vers") return true;
  return next.empty() || (!next.ends_with('s') && !next.ends_with('x') && !words.digits(at + 1));
}

// "در ۱۴۰۰" and "انقلاب ۱۳۵۷"; not "در ۱۴۰۰ کیلومتری".
bool persian_reads_year(const DatedWords& words, std::size_t at) {
  if (prefixed_by(words, at, DateRole::NamedYear)) return true;
  return prefixed_by(words, at, DateRole::In) && !words.spaced(at + 1);
}

// A year that stands as a heading, alone in its line or before a colon.
bool heads_line(const DatedWords& words, std::size_t at) {
  if (at > 0 && words.gap_text(at).find('\n') == std::string_view::npos) return false;
  std::string_view behind = words.gap_text(at + 1);
  behind.remove_prefix(std::min(behind.find_first_not_of(" \t-="), behind.size()));
  return behind.starts_with('\n') || behind.starts_with(':');
}

}  // namespace

bool is_persian_year(const DatedWords& words, int year) {
  return words.language() == "fa" && year >= 1200 && year <= 1450;
}

bool is_modern(int year) { return year >= 1900 && year <= 2100; }

bool prefixed_by(const DatedWords& words, std::size_t at, DateRole role) {
  return at > 0 && words.spaced(at) && words.is(at - 1, role);
}

std::size_t after_year_word(const DatedWords& words, std::size_t end) {
  for (int i = 0; i < 2; ++i) {
    if (words.spaced(end) && words.is(end, DateRole::YearWord)) ++end;
  }
  return end;
}

namespace {

bool introduced_by_language(const DatedWords& words, std::size_t at) {
  // d'ici à 2030
  if (prefixed_by(words, at, DateRole::To) && words.is(at - 2, DateRole::Deadline)) return true;
  if (words.language() == "fr" || words.language() == "es") return romance_reads_year(words, at);
  if (words.language() == "ar" && prefixed_by(words, at, DateRole::NamedYear)) return true;
  return prefixed_by(words, at, DateRole::Of) && !words.spaced(at + 1);
}

}  // namespace

bool other_language_reads_year(const DatedWords& words, std::size_t at) {
  if (words.noun_first() && is_modern(words.number(at)) && heads_line(words, at)) return true;
  if (words.slavic()) return slavic_reads_year(words, at);
  if (after_year_word(words, at + 1) > at + 1 || in_brackets(words, at)) return true;
  if (words.is(at - 1, DateRole::Unit) && words.spaced(at)) {
    return words.value(at - 1) == static_cast<int>(TimeUnit::Year);
  }
  if (is_persian_year(words, words.number(at))) return persian_reads_year(words, at);
  if (!is_modern(words.number(at))) return false;
  return prefixed_by(words, at, DateRole::In) || introduced_by_language(words, at);
}

}  // namespace corpus
