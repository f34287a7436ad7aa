#include "searcher/xapian/hit_order.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "searcher/xapian/row_source.h"
#include "searcher/xapian/xapian_query.h"

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
};

std::string to_cursor(const Place& place) {
  return std::string(1, place.sort) + '.' + std::to_string(place.key) + '.' +
         std::to_string(place.row) + '.' + std::to_string(place.seen);
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
  const bool whole = take_number(cursor, place.key) && take_number(cursor, place.row) &&
                     take_number(cursor, place.seen);
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

// Number of hits up to the last one of the page before; where that no longer matches, as many as
// stood before it.
std::size_t count_seen(const Xapian::MSet& found, const Place& last, bool still_matches) {
  for (Xapian::doccount i = 0; i < found.size(); ++i) {
    if (*found[i] == last.row) return i + 1;
  }
  const std::size_t before = last.seen > 0 ? last.seen - 1 : 0;
  return still_matches ? found.size() : std::min<std::size_t>(before, found.size());
}

RankedPage page_of(const Xapian::MSet& found, std::size_t seen, std::size_t limit) {
  RankedPage page;
  const std::size_t end = std::min<std::size_t>(found.size(), seen + limit);
  for (std::size_t i = seen; i < end; ++i) {
    const auto hit = found[static_cast<Xapian::doccount>(i)];
    page.rows.push_back({*hit, hit.get_weight()});
  }
  if (end < found.size() && !page.rows.empty()) {
    page.next = to_cursor({'r', 0, page.rows.back().row, end});
  }
  return page;
}

RankedPage rank_by_relevance(const Xapian::Database& database, const Snapshot& snapshot,
                             const RowSet& matching, const Request& request) {
  const std::optional<Place> after = parse_cursor(request.cursor, 'r');
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_query(
      {Xapian::Query::OP_FILTER, to_xapian(request.query, snapshot), query_of(matching)});
  const std::size_t all = database.get_doccount();
  const bool still_matches =
      after && after->row < matching.row_count() && matching.contains(after->row);
  // Reports added since the page before can push its last hit further down: then more are asked
  // for.
  for (std::size_t wanted = (after ? std::min(after->seen, all) : 0) + request.limit + 1;;
       wanted *= 2) {
    const Xapian::MSet found =
        enquire.get_mset(0, static_cast<Xapian::doccount>(std::min(wanted, all + 1)));
    const std::size_t seen = after ? count_seen(found, *after, still_matches) : 0;
    if (found.size() > seen + request.limit || wanted > all)
      return page_of(found, seen, request.limit);
  }
}

}  // namespace

RankedPage rank(const Xapian::Database& database, const Snapshot& snapshot, const RowSet& matching,
                const Request& request) {
  if (request.limit == 0) return {};
  if (request.sort != Sort::Relevance)
    return rank_by_date(snapshot, matching, request, request.sort);
  if (!has_weight(request.query)) return rank_by_date(snapshot, matching, request, Sort::Newest);
  return rank_by_relevance(database, snapshot, matching, request);
}

}  // namespace searcher
