#include "searcher/xapian/facet_counts.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"
#include "searcher/over_representation.h"
#include "searcher/xapian/counting_cost.h"
#include "searcher/xapian/present_values.h"

namespace searcher {
namespace {

using indexer::FacetColumn;
using indexer::Row;
using indexer::ValueRows;

std::vector<Row> list_of(const CountedRows& rows) {
  std::vector<Row> list;
  list.reserve(rows.count);
  rows.rows.for_each([&](Row row) { list.push_back(row); });
  return list;
}

// Calls visit(ordinal) for each value of each of the rows; what is known of rows to come is fetched
// ahead, as they lie anywhere in memory.
template <typename Visit>
void visit_values(const indexer::NumberLists& by_row, const std::vector<Row>& rows, Visit visit) {
  constexpr std::size_t kStartsAhead = 64;
  constexpr std::size_t kNumbersAhead = 32;
  const std::uint32_t* const starts = by_row.starts.data();
  const std::uint32_t* const numbers = by_row.numbers.data();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + kStartsAhead < rows.size()) __builtin_prefetch(starts + rows[i + kStartsAhead]);
    if (i + kNumbersAhead < rows.size())
      __builtin_prefetch(numbers + starts[rows[i + kNumbersAhead]]);
    const std::uint32_t end = starts[rows[i] + 1];
    for (std::uint32_t at = starts[rows[i]]; at < end; ++at) visit(numbers[at]);
  }
}

std::optional<std::vector<std::uint32_t>> candidates_of(const FacetColumn& column,
                                                        const FacetListing& listing) {
  std::vector<std::string> beginnings;
  for (corpus::Word& word : corpus::split_words(listing.beginning))
    beginnings.push_back(std::move(word.folded));
  if (beginnings.empty()) return std::nullopt;
  return column.with_words(beginnings);
}

// Where a value stands in a list; the higher the earlier.
struct Place {
  double score = 0;
  std::uint64_t count_and_slug = 0;
  auto operator<=>(const Place&) const = default;
};

// By count, then by slug.
std::uint64_t count_and_slug(std::uint64_t count, std::uint32_t slug_place) {
  return count << 32U | (~slug_place & 0xffffffffU);
}

// The places that are highest, no more than `limit`.
class HighestPlaces {
 public:
  explicit HighestPlaces(std::size_t limit) : limit_(limit) {}

  void add(const Place& place, std::uint32_t ordinal) {
    if (!has_room_for(place)) return;
    if (heap_.size() == limit_) {
      std::pop_heap(heap_.begin(), heap_.end(), lowest_on_top);
      heap_.pop_back();
    }
    heap_.push_back({place, ordinal});
    std::push_heap(heap_.begin(), heap_.end(), lowest_on_top);
  }

  bool has_room_for(const Place& place) const {
    return heap_.size() < limit_ || (limit_ > 0 && place > heap_.front().place);
  }

  // A smaller count, without a score, cannot stand among them.
  std::size_t least_count() const {
    return heap_.size() < limit_ ? 0
           : limit_ > 0          ? heap_.front().place.count_and_slug >> 32U
                                 : ~std::size_t{0};
  }

  std::vector<std::uint32_t> ordinals() && {
    std::sort_heap(heap_.begin(), heap_.end(), lowest_on_top);
    std::vector<std::uint32_t> ordinals;
    for (const Kept& kept : heap_) ordinals.push_back(kept.ordinal);
    return ordinals;
  }

 private:
  struct Kept {
    Place place;
    std::uint32_t ordinal;
  };
  static bool lowest_on_top(const Kept& a, const Kept& b) { return a.place > b.place; }

  std::size_t limit_;
  std::vector<Kept> heap_;
};

}  // namespace

FacetCounting::FacetCounting(const FacetColumn& column, const FacetCountAsk& ask, CountTable& table,
                             std::optional<Way> way)
    : column_(column),
      ask_(ask),
      table_(table),
      candidates_(candidates_of(column, ask.listing)),
      way_(way.value_or(cheapest_way(
          column.values, ask, candidates_ ? std::optional(candidates_->size()) : std::nullopt))) {
  if (way_ == Way::Rows) count_rows(ask.found);
  if (way_ == Way::MissingRows) {
    RowSet missing = ask.all.rows;
    missing -= ask.found.rows;
    count_rows(CountedRows(std::move(missing)));
  }
}

FacetCounting::~FacetCounting() {
  for (const std::uint32_t ordinal : table_.touched) table_.counts[ordinal] = 0;
  table_.touched.clear();
}

void FacetCounting::count_rows(const CountedRows& rows) {
  const indexer::NumberLists& by_row = column_.values.by_row;
  const std::size_t size = column_.values.size();
  if (table_.counts.size() < size) table_.counts.resize(size);
  // One place more than values: what is written there is not kept.
  table_.touched.resize(size + 1);
  std::uint32_t* const counts = table_.counts.data();
  std::uint32_t* touched = table_.touched.data();
  // Without a branch: nobody can guess which value comes for the first time.
  const auto touch = [&](std::uint32_t ordinal, bool is_first) {
    *touched = ordinal;
    touched += is_first ? 1 : 0;
  };
  if (rows.count >= size) {
    visit_values(by_row, list_of(rows), [&](std::uint32_t ordinal) { ++counts[ordinal]; });
    for (std::uint32_t ordinal = 0; ordinal < size; ++ordinal) touch(ordinal, counts[ordinal] > 0);
  } else {
    visit_values(by_row, list_of(rows),
                 [&](std::uint32_t ordinal) { touch(ordinal, counts[ordinal]++ == 0); });
  }
  table_.touched.resize(static_cast<std::size_t>(touched - table_.touched.data()));
}

std::size_t FacetCounting::count(std::uint32_t ordinal) const {
  const ValueRows& values = column_.values;
  const std::size_t reports = values.reports[ordinal];
  if (way_ == Way::Dictionary) return reports;
  if (way_ == Way::Rows) return table_.counts[ordinal];
  if (way_ == Way::MissingRows) return reports - table_.counts[ordinal];
  const RowSet& found = ask_.found.rows;
  if (values.has_bits(ordinal)) return count_common(values.bits_of(ordinal), found.bits());
  return found.count_of(values.list_of(ordinal));
}

std::size_t FacetCounting::count_unless_below(std::size_t least, std::uint32_t ordinal) const {
  const ValueRows& values = column_.values;
  if (way_ != Way::Values || values.has_bits(ordinal)) return count(ordinal);
  constexpr std::size_t kAtOnce = 256;
  std::size_t number = 0;
  auto rest = values.list_of(ordinal);
  while (rest.size() > kAtOnce && number + rest.size() >= least) {
    number += ask_.found.rows.count_of(rest.first(kAtOnce));
    rest = rest.subspan(kAtOnce);
  }
  return number + rest.size() < least ? 0 : number + ask_.found.rows.count_of(rest);
}

std::size_t FacetCounting::none() const {
  return ask_.found.count - count_common(column_.values.any, ask_.found.rows.bits());
}

std::size_t FacetCounting::distinct() const {
  if (way_ == Way::Dictionary) return column_.values.size();
  if (way_ == Way::Rows) return table_.touched.size();
  if (way_ == Way::Values) return count_present(column_.values, ask_.found);
  std::size_t gone = 0;
  for (const std::uint32_t ordinal : table_.touched) gone += count(ordinal) == 0 ? 1 : 0;
  return column_.values.size() - gone;
}

// Calls visit(ordinal) until it says false, for every value that can be listed and has a count
// above 0: the most frequent of the index first, unless the counts are there already.
template <typename Visit>
void FacetCounting::for_each_candidate(Visit visit) const {
  if (candidates_) {
    for (const std::uint32_t ordinal : *candidates_) {
      if (!visit(ordinal)) return;
    }
  } else if (way_ == Way::Rows) {
    for (const std::uint32_t ordinal : table_.touched) visit(ordinal);
  } else {
    for (std::uint32_t ordinal = 0; ordinal < column_.values.size(); ++ordinal) {
      if (!visit(ordinal)) return;
    }
  }
}

std::vector<ValueCount> FacetCounting::list() const {
  if (ask_.listing.order == FacetOrder::Label) return first_by_label();
  const bool by_count = ask_.listing.order == FacetOrder::Count;
  HighestPlaces highest(ask_.limit);
  for_each_candidate([&](std::uint32_t ordinal) {
    // Counts that are there already are looked at before anything else of a value.
    if (by_count && way_ == Way::Rows && table_.counts[ordinal] < highest.least_count())
      return true;
    const std::uint32_t reports = column_.values.reports[ordinal];
    const std::uint32_t slug = column_.slug_places[ordinal];
    // Values come by falling number of reports, then by slug: where one could not stand in the list
    // even if all its reports were found, neither can those after it.
    if (by_count && !highest.has_room_for({0, count_and_slug(reports, slug)})) return false;
    const std::size_t number =
        by_count ? count_unless_below(highest.least_count(), ordinal) : count(ordinal);
    if (number == 0) return true;
    const double score =
        by_count ? 0 : over_representation({number, ask_.found.count, reports, ask_.all.count});
    highest.add({score, count_and_slug(number, slug)}, ordinal);
    return true;
  });
  std::vector<ValueCount> listed;
  for (const std::uint32_t ordinal : std::move(highest).ordinals())
    listed.push_back({ordinal, count(ordinal)});
  return listed;
}

std::vector<ValueCount> FacetCounting::first_by_label() const {
  std::vector<ValueCount> listed;
  for (const std::uint32_t ordinal : column_.by_label) {
    if (listed.size() == ask_.limit) break;
    if (candidates_ && !std::binary_search(candidates_->begin(), candidates_->end(), ordinal))
      continue;
    if (const std::size_t number = count(ordinal)) listed.push_back({ordinal, number});
  }
  return listed;
}

}  // namespace searcher
