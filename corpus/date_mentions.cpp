#include "corpus/date_mentions.h"

#include "corpus/timex/date_reading.h"
#include "corpus/timex/earlier_days.h"
#include "corpus/timex/leaning_days.h"

namespace corpus {
namespace {

constexpr Day kFirstDay = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
constexpr Day kLastDay = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

bool is_representable(const DateSpan& span) {
  return span.from >= kFirstDay && span.to <= kLastDay && span.from <= span.to;
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
    end_ = found.end;
    precise_ = found.precision == Precision::OneDay || found.precision == Precision::Month;
    // So far into a year that each of its days is nearest to it.
    const bool year = length_in_days(found.span) > 300;
    last_ = found.span.from + std::chrono::days{year ? 121 : 0};
  }

  // A report of news needs more than one date of long ago to become a story, and comes back soon.
  // At a word of the text.
  std::optional<Day> told(std::size_t at) const {
    if (in_a_row_ < (reported_news_ ? 2 : 1)) return std::nullopt;
    if (reported_news_ && (at > end_ + kNear || !precise_)) return std::nullopt;
    return last_;
  }

 private:
  static constexpr std::chrono::days kLongAgo{400};
  // In words.
  static constexpr std::size_t kNear = 60;

  // A decade or "since 2014" is no time at which something happens; "two years ago" looks back from
  // the news.
  bool shows_time(const FoundDate& found) const {
    const bool long_ago = found.span.from + kLongAgo < *published_;
    if (long_ago && found.anchor == DateAnchor::Published) return false;
    if (found.precision == Precision::Decade || found.kind == DateKind::Duration) return false;
    return found.span.from + kLongAgo > *published_ || found.span.to < *published_;
  }

  std::optional<Day> published_;
  bool reported_news_ = false;
  int in_a_row_ = 0;
  std::size_t end_ = 0;
  bool precise_ = false;
  Day last_;
};

// Reads a text from its first word to its last, and remembers what later dates lean on.
class MentionReader {
 public:
  MentionReader(const DatedWords& words, std::optional<Day> published)
      : words_(words), leaning_(words, published), story_(published), context_{words,
                                                                               published,
                                                                               std::nullopt,
                                                                               std::nullopt,
                                                                               0,
                                                                               std::nullopt} {}

  std::vector<DateMention> read() && {
    for (std::size_t at = 0; at < words_.size();) at = read_at(at);
    return std::move(mentions_);
  }

 private:
  // Answers the next word to look at.
  std::size_t read_at(std::size_t at) {
    if (words_.begins_sentence(at)) earlier_.begin_sentence();
    if (words_.begins_paragraph(at)) earlier_.begin_paragraph();
    if (!words_.may_begin_date(at)) return at + 1;
    const LeaningDay leaning = leaning_.at(context_, at);
    context_.published = leaning.day;
    context_.earlier_day = earlier_.last_day();
    context_.told = story_.told(at);
    context_.earlier_in_paragraph = earlier_.in_paragraph();
    std::optional<FoundDate> found = longest_date(context_, at);
    if (!found || !is_representable(found->span)) return at + 1;
    if (found->anchor == DateAnchor::Published) found->anchor = leaning.anchor;
    keep(at, *found);
    return found->end;
  }

  void keep(std::size_t at, const FoundDate& found) {
    mentions_.push_back({found.span, found.precision, found.kind, words_.word(at).start,
                         words_.word(found.end - 1).end, found.anchor, found.other});
    earlier_.add(words_, at, found);
    context_.earlier = earlier_.last();
    context_.earlier_end = found.end;
    context_.previous = found;
    story_.add(found);
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
