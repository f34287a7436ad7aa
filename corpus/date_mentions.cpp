#include "corpus/date_mentions.h"

#include "corpus/timex/date_reading.h"
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
    mentions.push_back({found->span, found->precision, found->kind, words.word(at).start,
                        words.word(found->end - 1).end, found->anchor, found->other});
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
