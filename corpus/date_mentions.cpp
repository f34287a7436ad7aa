#include "corpus/date_mentions.h"

#include "corpus/timex/date_reading.h"

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

// Follows which time a text tells of, so that "3 September" in an account of 1939 is of that year.
class Story {
 public:
  explicit Story(std::optional<Day> published) : published_(published) {}

  void add(const FoundDate& found) {
    if (!published_ || !shows_time(found)) return;
    if (found.span.from + kLongAgo > *published_) {
      reported_news_ = true;
      in_a_row_ = 0;
      return;
    }
    ++in_a_row_;
    last_ = found.span.from;
  }

  // A report of news needs more than one date of long ago to become a story.
  std::optional<Day> told() const {
    return in_a_row_ >= (reported_news_ ? 2 : 1) ? std::optional(last_) : std::nullopt;
  }

 private:
  static constexpr std::chrono::days kLongAgo{400};

  // A decade or "since 2014" is no time at which something happens.
  bool shows_time(const FoundDate& found) const {
    if (found.precision == Precision::Decade || found.kind == DateKind::Duration) return false;
    return found.span.from + kLongAgo > *published_ || found.span.to < *published_;
  }

  std::optional<Day> published_;
  bool reported_news_ = false;
  int in_a_row_ = 0;
  Day last_;
};

}  // namespace

std::vector<DateMention> find_date_mentions(const DatedText& text) {
  const DatedWords words(text);
  DateContext context{words, text.published, std::nullopt, std::nullopt, 0, std::nullopt};
  Story story(text.published);
  std::vector<DateMention> mentions;
  for (std::size_t at = 0; at < words.size();) {
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
    story.add(*found);
    context.told = story.told();
    at = found->end;
  }
  return mentions;
}

}  // namespace corpus
