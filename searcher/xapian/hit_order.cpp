#include "searcher/xapian/hit_order.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "searcher/xapian/weighing.h"

namespace searcher {
namespace {

using Row = RowSet::Row;

// Place of a hit in its order.
struct Place {
  char sort = 'n';
  // By date: hits with a smaller key come first, then those with a smaller row.
  std::int64_t key = 0;
  Row row = 0;
  // Hits up to this one.
  std::size_t seen = 0;
  // By relevance: rows of the hits before it, the last first, which say where the page begins when
  // it is gone.
  std::vector<Row> before{};
};

constexpr std::size_t kMostBefore = 8;

std::string to_cursor(const Place& place) {
  std::string cursor = std::string(1, place.sort) + '.' + std::to_string(place.key) + '.' +
                       std::to_string(place.row) + '.' + std::to_string(place.seen);
  for (const Row row : place.before) cursor += '.' + std::to_string(row);
  return cursor;
}

template <typename Number>
bool take_number(std::string_view& text, Number& number) {
  if (!text.starts_with('.')) return false;
  text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{};
}

std::optional<Place> parse_cursor(std::string_view cursor, char sort) {
  if (cursor.empty() || cursor.front() != sort) return std::nullopt;
  cursor.remove_prefix(1);
  Place place{sort, 0, 0, 0};
  bool whole = take_number(cursor, place.key) && take_number(cursor, place.row) &&
               take_number(cursor, place.seen);
  while (whole && !cursor.empty() && place.before.size() < kMostBefore)
    whole = take_number(cursor, place.before.emplace_back());
  if (!whole || !cursor.empty()) return std::nullopt;
  return place;
}

std::optional<corpus::Day> first_mentioned(const Snapshot& snapshot, Row row) {
  std::optional<corpus::Day> first;
  const auto& mentioned = snapshot.columns().mentioned;
  for (const std::uint32_t ordinal : mentioned.values.by_row.of(row)) {
    const corpus::Day day = mentioned.span_of(ordinal).from;
    if (!first || day < *first) first = day;
  }
  return first;
}

std::int64_t key_of_date(const Snapshot& snapshot, Row row, Sort sort) {
  const std::optional<corpus::Day> day = sort == Sort::Mentioned
                                             ? first_mentioned(snapshot, row)
                                             : snapshot.columns().published.of_row(row);
  if (!day) return std::numeric_limits<std::int64_t>::max();
  const std::int64_t days = day->time_since_epoch().count();
  return sort == Sort::Newest ? -days : days;
}

RankedPage rank_by_date(const Snapshot& snapshot, const RowSet& matching, const Request& request,
                        Sort sort) {
  const char letter = sort == Sort::Newest ? 'n' : sort == Sort::Oldest ? 'o' : 'm';
  const std::optional<Place> after = parse_cursor(request.cursor, letter);
  std::vector<std::pair<std::int64_t, Row>> ordered;
  matching.for_each([&](Row row) {
    const std::pair place{key_of_date(snapshot, row, sort), row};
    if (!after || place > std::pair{after->key, after->row}) ordered.push_back(place);
  });
  const std::size_t shown = std::min(request.limit, ordered.size());
  std::partial_sort(ordered.begin(), ordered.begin() + static_cast<std::ptrdiff_t>(shown),
                    ordered.end());
  RankedPage page;
  for (std::size_t i = 0; i < shown; ++i) page.rows.push_back({ordered[i].second, 0});
  if (shown > 0 && shown < ordered.size()) {
    const auto& [key, row] = ordered[shown - 1];
    page.next = to_cursor({letter, key, row, (after ? after->seen : 0) + shown});
  }
  return page;
}

bool is_candidate(const Candidates& candidates, Row row) {
  return !candidates.rows || (row < candidates.rows->row_count() && candidates.rows->contains(row));
}

// The last hit of the page before that still matches, where it stands now: rows after it make the
// page. Where none of them does, as many rows are passed over as stood before the last.
struct Start {
  std::optional<RankedRow> after;
  std::size_t passed_over = 0;
};

std::optional<Row> last_that_matches(const Place& last, const Snapshot& snapshot,
                                     const Candidates& candidates) {
  const auto matches = [&](Row row) {
    return row < snapshot.live().row_count() && snapshot.live().contains(row) &&
           is_candidate(candidates, row);
  };
  if (matches(last.row)) return last.row;
  const auto before = std::find_if(last.before.begin(), last.before.end(), matches);
  return before == last.before.end() ? std::nullopt : std::optional(*before);
}

// The rows before the last one of a page, the last first.
std::vector<Row> rows_before_last(const std::vector<RankedRow>& rows) {
  std::vector<Row> before;
  for (std::size_t i = rows.size() - 1; i > 0 && before.size() < kMostBefore; --i)
    before.push_back(rows[i - 1].row);
  return before;
}

RankedPage page_of(std::vector<RankedRow> found, const Start& start, const Request& request,
                   std::size_t seen) {
  const std::size_t first = std::min(start.passed_over, found.size());
  const std::size_t end = std::min(found.size(), first + request.limit);
  RankedPage page;
  page.rows.assign(found.begin() + static_cast<std::ptrdiff_t>(first),
                   found.begin() + static_cast<std::ptrdiff_t>(end));
  if (end < found.size() && !page.rows.empty())
    page.next = to_cursor(
        {'r', 0, page.rows.back().row, seen + page.rows.size(), rows_before_last(page.rows)});
  return page;
}

RankedPage rank_by_relevance(const Snapshot& snapshot, const Weighing& weighing,
                             const Candidates& candidates, const Request& request) {
  const std::optional<Place> last = parse_cursor(request.cursor, 'r');
  Start start;
  if (last) {
    if (const std::optional<Row> row = last_that_matches(*last, snapshot, candidates)) {
      start.after = RankedRow{*row, score_of(snapshot.stems(), weighing, *row)};
    } else {
      const std::size_t before = last->seen > 0 ? last->seen - 1 : 0;
      start.passed_over = std::min<std::size_t>(before, snapshot.live().row_count());
    }
  }
  const BestAsk ask{start.passed_over + request.limit + 1, start.after};
  std::vector<RankedRow> found = best_rows(snapshot.stems(), weighing, candidates, ask);
  const std::size_t seen = start.after ? last->seen : start.passed_over;
  return page_of(std::move(found), start, request, seen);
}

}  // namespace

RankedPage rank(const Snapshot& snapshot, const Weighing& weighing, const RowSet& matching,
                const Request& request) {
  if (request.limit == 0) return {};
  if (request.sort != Sort::Relevance)
    return rank_by_date(snapshot, matching, request, request.sort);
  if (!has_weight(request.query)) return rank_by_date(snapshot, matching, request, Sort::Newest);
  return rank_by_relevance(snapshot, weighing, {&matching, true}, request);
}

RankedPage rank_unmatched(const Snapshot& snapshot, const Weighing& weighing,
                          const Candidates& candidates, const Request& request) {
  if (request.limit == 0) return {};
  return rank_by_relevance(snapshot, weighing, candidates, request);
}

}  // namespace searcher
