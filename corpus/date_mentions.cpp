#include "corpus/date_mentions.h"

#include "corpus/timex/date_reading.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/story.h"

namespace corpus {
namespace {

constexpr Day kFirstDay = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
constexpr Day kLastDay = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

bool is_representable(const DateSpan& span) {
  return span.from >= kFirstDay && span.to <= kLastDay && span.from <= span.to;
}

bool is_single_day(const FoundDate& found) {
  return found.precision == Precision::OneDay && found.kind == DateKind::Date &&
         found.span.from == found.span.to;
}

// A longer range answers no question for its first day or its last (answers() of dates.h).
constexpr int kLongestRangeOfDays = 16;

// Ukrainian and Russian reports date what they tell by long ranges: each end is a date there
// (docs/decisions/0004-ends-of-long-ranges.md).
bool stands_by_its_ends(const DatedWords& words, const FoundDate& found) {
  return found.ends && is_slavic(words) && length_in_days(found.span) > kLongestRangeOfDays;
}

void add_mentions(std::vector<DateMention>& mentions, const DatedWords& words, std::size_t at,
                  const FoundDate& found) {
  if (!stands_by_its_ends(words, found)) {
    mentions.push_back({found.span, found.precision, found.kind, words.word(at).start,
                        words.word(found.end - 1).end, found.anchor, found.other});
    return;
  }
  for (const RangeEnd& end : *found.ends) {
    mentions.push_back({end.span, end.precision, end.kind, words.word(end.begin).start,
                        words.word(end.end - 1).end, found.anchor, std::nullopt});
  }
}

}  // namespace

std::vector<DateMention> find_date_mentions(const DatedText& text) {
  const DatedWords words(text);
  DateContext context{words, text.published, std::nullopt, std::nullopt, std::nullopt,
                      0,     std::nullopt};
  Story story(text.published);
  std::vector<DateMention> mentions;
  for (std::size_t at = 0; at < words.size();) {
    if (begins_heading(words, at)) {
      story.begin_part();
      context.told = story.told();
      context.within = story.within();
    }
    const std::optional<FoundDate> found = longest_date(context, at);
    if (!found || !is_representable(found->span)) {
      ++at;
      continue;
    }
    add_mentions(mentions, words, at, *found);
    context.earlier = found->span;
    context.earlier_end = found->end;
    if (is_single_day(*found)) context.earlier_day = found->span;
    story.add(*found, place_of(words, at, found->end));
    context.told = story.told();
    context.within = story.within();
    at = found->end;
  }
  return mentions;
}

}  // namespace corpus
