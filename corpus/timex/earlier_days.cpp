#include "corpus/timex/earlier_days.h"

#include <algorithm>
#include <array>

#include "corpus/timex/verb_group.h"

namespace corpus {
namespace {

// Words looked at before a date for the beginning of its clause.
constexpr std::size_t kReach = 12;

bool is_relative(std::string_view word) {
  constexpr std::array<std::string_view, 13> kWords = {"which", "who", "whom", "whose", "where",
                                                       "when",  "qui", "dont", "que",   "quien",
                                                       "donde", "де",  "где"};
  constexpr std::array<std::string_view, 6> kStems = {"котор", "якии", "яка",
                                                      "яке",   "які",  "якого"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end() ||
         std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

// Behind ", which" with no comma between.
bool is_in_relative_clause(const DatedWords& words, std::size_t at) {
  for (std::size_t back = 0; back < kReach && back < at; ++back) {
    const std::size_t word = at - back;
    if (words.begins_sentence(word)) return false;
    if (back > 0 && is_relative(words.folded(word))) return words.gap(word) == Gap::Comma;
    if (words.gap(word) == Gap::Comma) return false;
  }
  return false;
}

// "pictures taken on Monday".
bool describes_noun(const DatedWords& words, std::size_t at) {
  return words.read_as_english() && at >= 2 && words.is(at - 1, DateRole::On) &&
         is_bare_participle(words, at - 2);
}

bool is_single_day(const FoundDate& found) {
  return found.precision == Precision::OneDay && found.kind == DateKind::Date &&
         found.span.from == found.span.to;
}

}  // namespace

bool EarlierDays::looks_back(const DateSpan& span) const {
  const std::optional<DateSpan> day = last_day();
  return (last_ && span.from < last_->from) || (day && span.from < day->from);
}

void EarlierDays::add(const DatedWords& words, std::size_t at, const FoundDate& found) {
  if (found.anchor == DateAnchor::Earlier && looks_back(found.span)) return;
  if (found.anchor != DateAnchor::Spoken) last_ = found.span;
  in_paragraph_ = true;
  if (!is_single_day(found)) return;
  const bool by_the_way = told_ && (found.anchor == DateAnchor::Spoken ||
                                    is_in_relative_clause(words, at) || describes_noun(words, at));
  (by_the_way ? aside_ : told_) = found.span;
  if (!by_the_way) aside_.reset();
}

}  // namespace corpus
