#include "corpus/timex/story.h"

#include <algorithm>

namespace corpus {
namespace {

using std::chrono::days;

constexpr days kLongAgo{400};
// So many dates of long ago make a story that one recent date does not end.
// How far a report of news stays in a story, in words.
constexpr std::size_t kNear = 60;
constexpr int kFirmStory = 4;
constexpr int kRecentEnds = 3;
// Spans of this many days are years: in a report of news they begin no story.
constexpr int kYear = 360;
// A century is no time at which something happens.
constexpr int kTooLong = 20 * 366;
constexpr int kLeavesSection = 2;
// A section about so many days may have parts that each begin again at its beginning.
constexpr int kHasParts = 200;
constexpr std::size_t kLongestHeading = 12;

bool is_inside(const DateSpan& inner, const DateSpan& outer) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

bool is_long(const FoundDate& found) { return length_in_days(found.span) >= 28; }

bool breaks_paragraph(const DatedWords& words, std::size_t at) {
  if (at == 0 || at >= words.size()) return true;
  if (words.gap(at) != Gap::Stop) return false;
  const std::string_view gap = words.gap_text(at);
  return gap.find("\n\n") != std::string_view::npos || gap.find("\n\r\n") != std::string_view::npos;
}

// "1951." ends a sentence, "1951 р." need not.
bool ends_like_heading(const DatedWords& words, std::size_t end) {
  const std::string_view gap = words.gap_text(end);
  const std::string_view mark = gap.substr(0, gap.find('\n'));
  if (mark.find_first_of("!?;:,") != std::string_view::npos) return false;
  return mark.find('.') == std::string_view::npos || words.is(end - 1, DateRole::YearWord);
}

// The word after the paragraph, when that is no more than a few words on.
std::optional<std::size_t> end_of_short_paragraph(const DatedWords& words, std::size_t at) {
  for (std::size_t end = at + 1; end <= at + kLongestHeading && end <= words.size(); ++end) {
    if (breaks_paragraph(words, end)) return end;
    if (words.begins_sentence(end) && !words.is(end - 1, DateRole::YearWord)) return std::nullopt;
  }
  return std::nullopt;
}

bool is_in_heading(const DatedWords& words, std::size_t first, std::size_t end) {
  std::size_t begin = first;
  while (!breaks_paragraph(words, begin)) {
    if (--begin + kLongestHeading < end) return false;
  }
  return begins_heading(words, begin);
}

}  // namespace

bool begins_heading(const DatedWords& words, std::size_t at) {
  if (!breaks_paragraph(words, at)) return false;
  const std::optional<std::size_t> end = end_of_short_paragraph(words, at);
  return end && *end < words.size() && ends_like_heading(words, *end);
}

DatePlace place_of(const DatedWords& words, std::size_t first, std::size_t end) {
  const bool at_beginning =
      words.begins_sentence(first) || (words.spaced(first) && words.begins_sentence(first - 1));
  return {is_in_heading(words, first, end), at_beginning};
}

bool Story::is_recent(const FoundDate& found) const {
  return published_ && found.span.from + kLongAgo > *published_;
}

bool Story::shows_time(const FoundDate& found) const {
  if (found.precision == Precision::Decade || found.kind == DateKind::Duration) return false;
  // "Two years ago" looks back from the news.
  if (found.anchor == DateAnchor::Published && !is_recent(found)) return false;
  if (length_in_days(found.span) > kTooLong) return false;
  return !published_ || is_recent(found) || found.span.to < *published_;
}

// A year or a season named by the way, while the story goes from day to day in another one.
bool Story::is_aside(const FoundDate& found, DatePlace place) const {
  if (found.is_aside) return true;
  if (in_a_row_ == 0 || place.at_beginning) return false;
  if (found.precision != Precision::Year && found.precision != Precision::Season) return false;
  if (in_years_ && found.precision == Precision::Year) return false;
  const int gone = year_of(found.span.from) - year_of(last_);
  return gone < 0 || gone > 1;
}

void Story::open_section(const DateSpan& span) {
  section_ = span;
  outside_in_a_row_ = 0;
  last_ = span.from;
  in_a_row_ = std::max(in_a_row_ + 1, 2);
  in_years_ = true;
  year_.reset();
}

void Story::add_recent() {
  ++recent_in_a_row_;
  if (in_a_row_ >= kFirmStory && recent_in_a_row_ < kRecentEnds) return;
  reported_news_ = true;
  in_a_row_ = 0;
  section_.reset();
  year_.reset();
}

void Story::add(const FoundDate& found, DatePlace place) {
  if (!shows_time(found)) return;
  if (is_recent(found)) return add_recent();
  recent_in_a_row_ = 0;
  if (place.in_heading && is_long(found)) return open_section(found.span);
  const bool in_years = length_in_days(found.span) >= kYear;
  if (is_aside(found, place) || (reported_news_ && in_a_row_ == 0 && in_years)) return;
  ++in_a_row_;
  end_ = found.end;
  last_ = found.span.from;
  const bool outside = section_ && !is_inside({last_, last_}, *section_);
  outside_in_a_row_ = outside ? outside_in_a_row_ + 1 : 0;
  in_years_ = found.precision == Precision::Year;
  year_ = in_years ? std::optional(found.span) : std::nullopt;
}

void Story::begin_part() {
  year_.reset();
  if (!section_) return;
  if (outside_in_a_row_ >= kLeavesSection) {
    section_.reset();
  } else if (length_in_days(*section_) >= kHasParts) {
    last_ = section_->from;
  }
}

std::optional<Day> Story::told(std::size_t at) const {
  if (in_a_row_ < (reported_news_ ? 2 : 1)) return std::nullopt;
  if (section_) return last_;
  const bool far = at > end_ + kNear;
  // A few years named by the way are no story that goes on.
  const bool by_the_way = in_years_ && far && in_a_row_ < kFirmStory;
  const bool news_again = reported_news_ && (in_years_ || far);
  return by_the_way || news_again ? std::nullopt : std::optional(last_);
}

std::optional<DateSpan> Story::within() const {
  if (year_) return year_;
  if (section_ && is_inside({last_, last_}, *section_)) return section_;
  return std::nullopt;
}

}  // namespace corpus
