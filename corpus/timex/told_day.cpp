#include <array>

#include "corpus/timex/counted_units.h"
#include "corpus/timex/date_reading.h"

// The day that an English report tells of, by no name of its own: "later in the day", "to end the
// day", "for a third consecutive day".
namespace corpus {
namespace {

// The last single day of this paragraph, else the day of publication.
std::optional<FoundDate> found_told(const DateContext& context, TimeUnit unit, std::size_t end) {
  const bool earlier = context.earlier_in_paragraph && context.earlier_day;
  if (!earlier && !context.published) return std::nullopt;
  const Day day = earlier ? context.earlier_day->from : *context.published;
  const DateAnchor anchor = earlier ? DateAnchor::Earlier : DateAnchor::Published;
  return FoundDate{unit_span(day, unit, 0), precision_of(unit), DateKind::Date, end, anchor};
}

// "later in [the day]", "at the start of [the day]".
bool follows_part(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 4> kWhen = {"late", "later", "early", "earlier"};
  constexpr std::array<std::string_view, 7> kParts = {"start", "beginning", "end",   "close",
                                                      "rest",  "remainder", "course"};
  const std::string_view preposition = words.folded(at - 1);
  if (preposition == "in") return is_one_of(words.folded(at - 2), kWhen);
  // "At the end of the day" is more often a way of speaking.
  if (words.folded(at - 2) == "end" && words.folded(at - 4) == "at") return false;
  return preposition == "of" && is_one_of(words.folded(at - 2), kParts);
}

// "ended [the day]".
bool follows_verb(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 16> kVerbs = {
      "end",   "ends",   "ended",   "ending", "finish", "finishes", "finished", "finishing",
      "close", "closed", "closing", "begin",  "began",  "start",    "started",  "spent"};
  return is_one_of(words.folded(at - 1), kVerbs);
}

// "For the day, …".
bool stands_for_itself(const DatedWords& words, std::size_t at) {
  return words.folded(at - 1) == "for" && (words.gap(at + 2) == Gap::Comma);
}

// "the day after the vote", "the day when": told by what follows.
bool goes_on(const DatedWords& words, std::size_t end) {
  constexpr std::array<std::string_view, 9> kNext = {"after", "before", "of",    "when", "that",
                                                     "on",    "to",     "which", "he"};
  return words.spaced(end) && is_one_of(words.folded(end), kNext);
}

std::optional<FoundDate> read_the_day(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!words.read_as_english() || at == 0 || words.folded(at) != "the") return std::nullopt;
  if (words.folded(at + 1) != "day" || !words.spaced(at) || !words.spaced(at + 1))
    return std::nullopt;
  if (goes_on(words, at + 2)) return std::nullopt;
  if (!follows_part(words, at) && !follows_verb(words, at) && !stands_for_itself(words, at))
    return std::nullopt;
  return found_told(context, TimeUnit::OneDay, at + 2);
}

// The word behind "day in a row", "day running".
std::optional<std::size_t> after_row(const DatedWords& words, std::size_t at) {
  if (words.folded(at) == "running") return at + 1;
  if (words.folded(at) != "in" || words.folded(at + 1) != "a" || words.folded(at + 2) != "row")
    return std::nullopt;
  return at + 3;
}

// a third consecutive day, the second straight week, the fourth day in a row.
std::optional<FoundDate> read_consecutive(const DateContext& context, std::size_t at) {
  constexpr std::array<std::string_view, 3> kConsecutive = {"consecutive", "straight",
                                                            "successive"};
  const DatedWords& words = context.words;
  if (!words.read_as_english()) return std::nullopt;
  const bool led = words.is(at, DateRole::Article) || words.is(at, DateRole::The);
  const std::size_t ordinal = led ? at + 1 : at;
  if (!words.is(ordinal, DateRole::Ordinal) || !words.spaced(ordinal + 1)) return std::nullopt;
  const bool consecutive = is_one_of(words.folded(ordinal + 1), kConsecutive);
  const std::size_t noun = consecutive ? ordinal + 2 : ordinal + 1;
  if (!words.is(noun, DateRole::Unit) || is_plural(words, noun)) return std::nullopt;
  const TimeUnit unit = unit_at(words, noun);
  if (unit != TimeUnit::OneDay && unit != TimeUnit::Week) return std::nullopt;
  const std::optional<std::size_t> row = after_row(words, noun + 1);
  if (!consecutive && !row) return std::nullopt;
  return found_told(context, unit, row ? *row : noun + 1);
}

}  // namespace

std::span<const DateReader> told_day_readers() {
  static constexpr std::array<DateReader, 2> kReaders = {read_the_day, read_consecutive};
  return kReaders;
}

}  // namespace corpus
