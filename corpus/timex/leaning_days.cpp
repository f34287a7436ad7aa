#include "corpus/timex/leaning_days.h"

namespace corpus {

LeaningDays::LeaningDays(const DatedWords& words, std::optional<Day> published)
    : outside_{published, DateAnchor::Published}, published_(published) {
  if (!published) return;
  quotations_ = find_quotations(words);
  const std::optional<Dateline> dateline = find_dateline(words);
  const std::optional<Day> day = dateline ? day_near(*dateline, *published) : std::nullopt;
  if (!day) return;
  outside_ = {day, DateAnchor::Dateline};
  dateline_end_ = dateline->end;
}

LeaningDay LeaningDays::at(const DateContext& context, std::size_t word) {
  if (word < dateline_end_) return {published_, DateAnchor::Published};
  while (next_ < quotations_.size() && quotations_[next_].end <= word) ++next_;
  if (next_ == quotations_.size() || word < quotations_[next_].first) return outside_;
  if (looked_at_ != next_) {
    looked_at_ = next_;
    DateContext around = context;
    around.published = outside_.day;
    spoken_ = day_spoken(around, quotations_[next_]);
  }
  return spoken_ ? LeaningDay{spoken_, DateAnchor::Spoken} : outside_;
}

}  // namespace corpus
