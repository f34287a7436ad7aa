#include <array>

#include "corpus/timex/date_reading.h"
#include "corpus/timex/tense.h"

// Last night and weekends in French, Spanish, Arabic and Persian: "la nuit dernière", "الليلة
// الماضية", "ce week-end", "el fin de semana pasado".
namespace corpus {
namespace {

using std::chrono::days;

// la noche pasada, شب گذشته.
std::optional<FoundDate> read_last_night(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  if (!context.published || !words.is(at, DateRole::DayPart)) return std::nullopt;
  if (!words.is(at + 1, DateRole::Last) || !words.spaced(at + 1)) return std::nullopt;
  const Day day = *context.published - days{1};
  return FoundDate{{day, day}, Precision::OneDay, DateKind::Date, at + 2, DateAnchor::Published};
}

// The word behind "week-end", "weekend", "fin de semana".
std::optional<std::size_t> after_weekend(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at), next = words.folded(at + 1);
  if (word == "weekend") return at + 1;
  if (word == "week" && next == "end") return at + 2;
  if (word == "fin" && next == "de" && words.folded(at + 2) == "semana") return at + 3;
  return std::nullopt;
}

std::optional<int> offset_of(const DatedWords& words, std::size_t which, Day published) {
  const bool begun = weekday_of(published) >= 6;
  if (words.is(which, DateRole::This)) return 0;
  if (words.is(which, DateRole::Last)) return -1;
  if (words.is(which, DateRole::Next)) return begun ? 1 : 0;
  return std::nullopt;
}

// "du week-end", "durante el fin de semana".
bool is_the_weekend(const DatedWords& words, std::size_t at) {
  if (words.is(at, DateRole::This)) return false;
  return words.is(at - 1, DateRole::The) || words.folded(at - 1) == "du" ||
         words.folded(at - 1) == "del";
}

// The last one that has begun, or the one ahead.
int offset_of_the_weekend(const DateContext& context, std::size_t at, std::size_t end) {
  const bool begun = weekday_of(*context.published) >= 6;
  return begun || tense_around(context.words, at, end) == Tense::Future ? 0 : -1;
}

std::optional<FoundDate> read_weekend(const DateContext& context, std::size_t at) {
  const DatedWords& words = context.words;
  const bool points =
      words.is(at, DateRole::This) || words.is(at, DateRole::Last) || words.is(at, DateRole::Next);
  const bool pointed_before = points && words.spaced(at + 1);
  const auto end = after_weekend(words, pointed_before ? at + 1 : at);
  if (!context.published || !end) return std::nullopt;
  const std::size_t which = pointed_before ? at : *end;
  const bool pointed = pointed_before || words.spaced(which);
  std::optional<int> offset = pointed ? offset_of(words, which, *context.published) : std::nullopt;
  const std::size_t after = offset && !pointed_before ? *end + 1 : *end;
  if (!offset && is_the_weekend(words, at)) offset = offset_of_the_weekend(context, at, *end);
  if (!offset) return std::nullopt;
  return FoundDate{unit_span(*context.published, TimeUnit::Weekend, *offset), Precision::Range,
                   DateKind::Date, after, DateAnchor::Published};
}

}  // namespace

std::span<const DateReader> night_and_weekend_readers() {
  static constexpr std::array<DateReader, 2> kReaders = {read_last_night, read_weekend};
  return kReaders;
}

}  // namespace corpus
