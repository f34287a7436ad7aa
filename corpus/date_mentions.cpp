#include "corpus/date_mentions.h"

#include "corpus/timex/date_reading.h"
#include "corpus/timex/earlier_days.h"
#include "corpus/timex/leaning_days.h"
#include "corpus/timex/slavic.h"
#include "corpus/timex/story.h"

namespace corpus {
namespace {

constexpr Day kFirstDay = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
constexpr Day kLastDay = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

bool is_representable(const DateSpan& span) {
  return span.from >= kFirstDay && span.to <= kLastDay && span.from <= span.to;
}

// A longer range answers no question for its first day or its last (answers() of dates.h).
constexpr int kLongestRangeOfDays = 16;

// Ukrainian and Russian reports date what they tell by long ranges: each end is a date there
// (docs/decisions/0004-ends-of-long-ranges.md).
bool stands_by_its_ends(const DatedWords& words, const FoundDate& found) {
  return found.ends && words.slavic() && length_in_days(found.span) > kLongestRangeOfDays;
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

// Reads a text from its first word to its last, and remembers what later dates lean on.
class MentionReader {
 public:
  MentionReader(const DatedWords& words, std::optional<Day> published)
      : words_(words), leaning_(words, published), story_(published), context_{words, published} {}

  std::vector<DateMention> read() && {
    for (std::size_t at = 0; at < words_.size();) at = read_at(at);
    return std::move(mentions_);
  }

 private:
  // Answers the next word to look at.
  std::size_t read_at(std::size_t at) {
    if (words_.begins_sentence(at)) earlier_.begin_sentence();
    if (words_.begins_paragraph(at)) earlier_.begin_paragraph();
    if (begins_heading(words_, at)) story_.begin_part();
    if (!words_.may_begin_date(at)) return at + 1;
    const LeaningDay leaning = leaning_.at(context_, at);
    context_.published = leaning.day;
    context_.told = story_.told(at);
    context_.within = story_.within();
    context_.earlier_day = earlier_.last_day();
    context_.earlier_in_paragraph = earlier_.in_paragraph();
    std::optional<FoundDate> found = longest_date(context_, at);
    if (!found || !is_representable(found->span)) return at + 1;
    if (found->anchor == DateAnchor::Published) found->anchor = leaning.anchor;
    keep(at, *found);
    return found->end;
  }

  void keep(std::size_t at, const FoundDate& found) {
    add_mentions(mentions_, words_, at, found);
    earlier_.add(words_, at, found);
    context_.earlier = earlier_.last();
    context_.earlier_end = found.end;
    context_.previous = found;
    story_.add(found, place_of(words_, at, found.end));
  }

  const DatedWords& words_;
  LeaningDays leaning_;
  EarlierDays earlier_;
  Story story_;
  DateContext context_;
  std::vector<DateMention> mentions_;
};

}  // namespace

std::vector<DateMention> find_date_mentions(const DatedText& text) {
  const DatedWords words(text);
  return MentionReader(words, text.published).read();
}

}  // namespace corpus
