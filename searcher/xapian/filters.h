#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "searcher/request.h"
#include "searcher/xapian/row_set.h"
#include "searcher/xapian/snapshot.h"

namespace searcher {

// What is ticked, excluded and chosen on the date axes, as sets of rows.
class Filters {
 public:
  Filters(const Snapshot& snapshot, const Request& request);

  // Whether anything is filtered at all.
  bool is_empty() const { return passes_.empty() && !excluded_; }

  // Rows that pass every filter.
  RowSet apply(RowSet rows) const { return apply_but(std::move(rows), kNoAxis); }
  // Whether counts of the facet, or of the axis, are over other rows than those that pass.
  bool has_own(corpus::Facet facet) const;
  bool has_own(DateField field) const { return has_pass(axis_of(field)); }
  // The same without the facet's own ticks (unless they are AND-ed), for its own counts.
  RowSet apply_for(corpus::Facet facet, RowSet rows) const;
  // The same without the date axis' own filter.
  RowSet apply_for(DateField field, RowSet rows) const;
  // Rows left out by this exclusion alone.
  RowSet left_out_by(const corpus::EntityId& excluded, RowSet rows) const;

 private:
  static constexpr std::size_t kNoAxis = ~std::size_t{0};
  // One filter that rows must pass; facets have their index, dates come after.
  struct Pass {
    std::size_t axis;
    RowSet rows;
  };
  static std::size_t axis_of(DateField field);
  RowSet apply_but(RowSet rows, std::size_t axis) const;
  bool has_pass(std::size_t axis) const;
  void add_facet(const FacetFilter& filter, corpus::Facet facet);
  void add_dates(const DateFilter& filter, DateField field);

  const Snapshot& snapshot_;
  const Request& request_;
  std::vector<Pass> passes_;
  std::optional<RowSet> excluded_;
};

}  // namespace searcher
