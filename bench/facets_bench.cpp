// Counting one facet, and a month histogram, over parts of 100,000 and a million synthetic rows: a
// facet of 50,000 values whose frequencies fall as those of names do, five of them a report.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "indexer/facet_columns.h"
#include "indexer/facet_columns_maker.h"
#include "searcher/xapian/bucket_plan.h"
#include "searcher/xapian/facet_counts.h"

namespace {

using indexer::Row;
using searcher::CountedRows;
using searcher::FacetCounting;
using searcher::FacetOrder;
using searcher::RowSet;
using Way = FacetCounting::Way;

constexpr std::size_t kValues = 50'000;
constexpr std::size_t kValuesOfARow = 5;
constexpr std::size_t kSpansOfARow = 3;
constexpr int kDays = 4'000;
// Rows found, of 10,000.
constexpr std::array<std::int64_t, 6> kFound = {1, 100, 1'000, 3'000, 9'000, 10'000};

// A number below `end`, the low ones more often: the r-th as often as 1/r.
std::size_t by_zipf(std::mt19937_64& random, std::size_t end) {
  std::uniform_real_distribution<double> uniform(0, std::log(static_cast<double>(end) + 1));
  return std::min(static_cast<std::size_t>(std::exp(uniform(random))) - 1, end - 1);
}

indexer::GatheredRows synthetic_rows(Row row_count) {
  std::mt19937_64 random(20221020);
  indexer::GatheredRows rows;
  rows.row_count = row_count + 1;
  std::vector<std::vector<Row>> people(kValues);
  std::map<int, std::vector<Row>> spans;
  const corpus::Day first = std::chrono::year{2012} / 1 / 1;
  for (Row row = 1; row <= row_count; ++row) {
    rows.live.push_back(row);
    const int day = static_cast<int>(random() % kDays);
    rows.published.emplace_back(first + std::chrono::days{day}, row);
    for (std::size_t i = 0; i < kValuesOfARow; ++i) {
      std::vector<Row>& of = people[by_zipf(random, kValues)];
      if (of.empty() || of.back() != row) of.push_back(row);
    }
    for (std::size_t i = 0; i < kSpansOfARow; ++i) {
      std::vector<Row>& of = spans[day - static_cast<int>(by_zipf(random, 2'000))];
      if (of.empty() || of.back() != row) of.push_back(row);
    }
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].empty()) continue;
    const std::string name = "p" + std::to_string(i);
    rows.facets[corpus::index_of(corpus::Facet::Person)].push_back(
        {name, std::move(people[i]), name});
  }
  for (auto& [day, of] : spans) {
    const corpus::Day from = first + std::chrono::days{day};
    rows.mentioned.push_back(
        {{from, from + std::chrono::days{day % 7 == 0 ? 6 : 0}}, std::move(of)});
  }
  return rows;
}

indexer::FacetColumns synthetic_columns(Row row_count) {
  const indexer::Revision revision{"bench", 1};
  auto file =
      indexer::ColumnFile::of(indexer::make_facet_columns(synthetic_rows(row_count), revision),
                              indexer::kFacetColumnsKind, revision);
  return *indexer::FacetColumns::of(*std::move(file));
}

struct Synthetic {
  explicit Synthetic(Row row_count)
      : columns(synthetic_columns(row_count)), all(RowSet(columns.row_count, columns.live)) {
    for (const std::int64_t of_10000 : kFound) {
      std::mt19937 random(7);
      RowSet set(columns.row_count);
      all.rows.for_each([&](Row row) {
        if (static_cast<std::int64_t>(random() % 10'000) < of_10000) set.insert(row);
      });
      found.emplace(of_10000, CountedRows(std::move(set)));
    }
  }

  indexer::FacetColumns columns;
  CountedRows all;
  std::map<std::int64_t, CountedRows> found;
};

const Synthetic& synthetic(std::int64_t row_count) {
  static std::map<std::int64_t, Synthetic> made;
  return made.try_emplace(row_count, static_cast<Row>(row_count)).first->second;
}

constexpr std::array<const char*, 4> kWayNames = {"dictionary", "rows", "missing rows", "values"};

// Arguments: rows, rows found of 10,000, the way (-1: the cheapest), the order.
void count_facet(benchmark::State& state) {
  const Synthetic& rows = synthetic(state.range(0));
  const auto& column = rows.columns.facets[corpus::index_of(corpus::Facet::Person)];
  const searcher::FacetCountAsk ask{
      rows.all, rows.found.at(state.range(1)), {"", static_cast<FacetOrder>(state.range(3))}, 10};
  std::optional<Way> way;
  if (state.range(2) >= 0) way = static_cast<Way>(state.range(2));
  searcher::CountTable table;
  std::size_t distinct = 0;
  for (auto _ : state) {
    const FacetCounting counting(column, ask, table, way);
    distinct = counting.distinct();
    benchmark::DoNotOptimize(counting.none());
    benchmark::DoNotOptimize(counting.list());
    way = counting.way();
  }
  state.SetLabel(kWayNames[static_cast<std::size_t>(*way)] + (", " + std::to_string(distinct)) +
                 " values");
}

void count_arguments(benchmark::internal::Benchmark* bench) {
  for (const std::int64_t rows : {100'000, 1'000'000}) {
    for (const std::int64_t found : kFound) {
      bench->Args({rows, found, -1, 0});
      if (found == 10'000) continue;
      for (const Way way : {Way::Rows, Way::MissingRows, Way::Values})
        bench->Args({rows, found, static_cast<std::int64_t>(way), 0});
    }
    bench->Args({rows, 3'000, -1, static_cast<std::int64_t>(FacetOrder::Over)});
    bench->Args({rows, 3'000, -1, static_cast<std::int64_t>(FacetOrder::Label)});
  }
}
BENCHMARK(count_facet)->Apply(count_arguments)->Unit(benchmark::kMicrosecond);

// Arguments: rows, rows found of 10,000, the axis.
void count_months(benchmark::State& state) {
  const Synthetic& rows = synthetic(state.range(0));
  const auto field = static_cast<searcher::DateField>(state.range(2));
  searcher::BucketPlans plans;
  const auto plan = plans.plan(rows.columns, {field, searcher::Interval::Month, {}});
  const RowSet& found = rows.found.at(state.range(1)).rows;
  for (auto _ : state)
    benchmark::DoNotOptimize(searcher::count_buckets(rows.columns, field, *plan, found));
  state.SetLabel(std::to_string(plan->empty.buckets.size()) + " months");
}

void month_arguments(benchmark::internal::Benchmark* bench) {
  for (const std::int64_t rows : {100'000, 1'000'000}) {
    for (const std::int64_t found : {100, 1'000, 3'000}) {
      bench->Args({rows, found, 0});
      bench->Args({rows, found, 1});
    }
  }
}
BENCHMARK(count_months)->Apply(month_arguments)->Unit(benchmark::kMicrosecond);

}  // namespace
