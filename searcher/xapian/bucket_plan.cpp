#include "searcher/xapian/bucket_plan.h"

#include <algorithm>

#include "searcher/buckets.h"

namespace searcher {
namespace {

using corpus::DateSpan;
using indexer::FacetColumns;
using indexer::Row;

// Plans of one snapshot that are kept at a time: readers ask for many parts of an axis.
constexpr std::size_t kMostPlans = 64;

std::size_t number_of_ordinals(const FacetColumns& columns, DateField field) {
  return field == DateField::Published ? columns.published.days.size()
                                       : columns.mentioned.values.size();
}

DateSpan span_of(const FacetColumns& columns, DateField field, std::size_t ordinal) {
  if (field == DateField::Mentioned) return columns.mentioned.span_of(ordinal);
  const corpus::Day day = columns.published.day_of(ordinal);
  return {day, day};
}

// From the first to the last day of the axis.
std::optional<DateSpan> range_of(const FacetColumns& columns, DateField field) {
  std::optional<DateSpan> range;
  for (std::size_t i = 0; i < number_of_ordinals(columns, field); ++i) {
    const DateSpan span = span_of(columns, field, i);
    if (!range) range = span;
    range->from = std::min(range->from, span.from);
    range->to = std::max(range->to, span.to);
  }
  return range;
}

BucketPlan make_plan(const FacetColumns& columns, const DateAsk& ask) {
  BucketPlan plan;
  plan.empty.interval = ask.interval;
  if (const std::optional<DateSpan> range = range_of(columns, ask.field))
    plan.empty = empty_histogram(*range, ask.interval, ask.chosen);
  for (std::size_t i = 0; i < number_of_ordinals(columns, ask.field); ++i) {
    for_each_answered(plan.empty.buckets, span_of(columns, ask.field, i), [&](std::size_t bucket) {
      plan.buckets.push_back(static_cast<std::uint32_t>(bucket));
    });
    plan.starts.push_back(static_cast<std::uint32_t>(plan.buckets.size()));
  }
  const RowSet all(columns.row_count, columns.live);
  const std::vector<std::uint32_t> of = count_buckets(columns, ask.field, plan, all);
  for (std::size_t i = 0; i < of.size(); ++i) plan.empty.buckets[i].of = of[i];
  return plan;
}

std::vector<std::uint32_t> count_published(const indexer::PublishedColumn& published,
                                           const BucketPlan& plan, const RowSet& rows) {
  // By day first; the last place is of the undated.
  std::vector<std::uint32_t> by_day(published.days.size() + 1);
  rows.for_each([&](Row row) { ++by_day[published.ordinals[row]]; });
  std::vector<std::uint32_t> counts(plan.empty.buckets.size());
  for (std::size_t day = 0; day < published.days.size(); ++day) {
    for (std::uint32_t at = plan.starts[day]; at < plan.starts[day + 1]; ++at)
      counts[plan.buckets[at]] += by_day[day];
  }
  return counts;
}

std::vector<std::uint32_t> count_mentioned(const indexer::MentionedColumn& mentioned,
                                           const BucketPlan& plan, const RowSet& rows) {
  std::vector<std::uint32_t> counts(plan.empty.buckets.size());
  // The last row that each bucket was counted for; row 0 is none.
  std::vector<Row> last_row(counts.size());
  rows.for_each([&](Row row) {
    for (const std::uint32_t ordinal : mentioned.values.by_row.of(row)) {
      for (std::uint32_t at = plan.starts[ordinal]; at < plan.starts[ordinal + 1]; ++at) {
        const std::uint32_t bucket = plan.buckets[at];
        counts[bucket] += last_row[bucket] == row ? 0 : 1;
        last_row[bucket] = row;
      }
    }
  });
  return counts;
}

}  // namespace

std::vector<std::uint32_t> count_buckets(const FacetColumns& columns, DateField field,
                                         const BucketPlan& plan, const RowSet& rows) {
  return field == DateField::Published ? count_published(columns.published, plan, rows)
                                       : count_mentioned(columns.mentioned, plan, rows);
}

std::shared_ptr<const BucketPlan> BucketPlans::plan(const FacetColumns& columns,
                                                    const DateAsk& ask) {
  const std::lock_guard lock(mutex_);
  std::shared_ptr<const BucketPlan> whole = kept(columns, {ask.field, ask.interval, {}});
  // What is chosen only matters to an axis that is too long for the interval.
  if (whole->empty.interval == ask.interval || !ask.chosen.is_set()) return whole;
  return kept(columns, ask);
}

std::shared_ptr<const BucketPlan> BucketPlans::kept(const FacetColumns& columns,
                                                    const DateAsk& ask) {
  const Key key{ask.field, ask.interval, ask.chosen.from, ask.chosen.to};
  const auto found = plans_.find(key);
  if (found != plans_.end()) return found->second;
  if (plans_.size() >= kMostPlans) plans_.clear();
  auto made = std::make_shared<const BucketPlan>(make_plan(columns, ask));
  plans_.emplace(key, made);
  return made;
}

}  // namespace searcher
