#include "corpus/timex/small_words.h"

namespace corpus {

TimeUnit unit_at(const DatedWords& words, std::size_t at) {
  return static_cast<TimeUnit>(words.value(at));
}

bool names_unit(const DatedWords& words, std::size_t at, TimeUnit unit) {
  return words.is(at, DateRole::Unit) && unit_at(words, at) == unit;
}

std::size_t after_of_and_the(const DatedWords& words, std::size_t at) {
  for (int i = 0; i < 2; ++i) {
    if (words.spaced(at) && (words.is(at, DateRole::Of) || words.is(at, DateRole::The))) ++at;
  }
  return at;
}

std::optional<int> pointed_offset(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::This)) return 0;
  if (words.is(at, DateRole::Last)) return -1;
  return words.is(at, DateRole::Next) ? std::optional(1) : std::nullopt;
}

std::optional<Third> named_third(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::Early) || words.is(at, DateRole::Start)) return Third::First;
  if (words.is(at, DateRole::Mid)) return Third::Middle;
  if (words.is(at, DateRole::Late) || words.is(at, DateRole::End)) return Third::Last;
  return std::nullopt;
}

DateSpan own_unit_span(const DatedWords& words, Day day, TimeUnit unit, int offset) {
  return words.language() == "fa" ? jalali_unit_span(day, unit, offset)
                                  : unit_span(day, unit, offset);
}

}  // namespace corpus
