#include "searcher/xapian/filters.h"

#include <algorithm>
#include <utility>

#include "indexer/layout.h"
#include "searcher/asked_dates.h"

namespace searcher {
namespace {

using corpus::EntityId;
using corpus::Facet;

}  // namespace

Filters::Filters(const Xapian::Database& database, const Snapshot& snapshot, const Request& request)
    : database_(database), snapshot_(snapshot), request_(request) {
  for (const Facet facet : corpus::kFacets) add_facet(request.filter(facet), facet);
  add_dates(request.published, DateField::Published);
  add_dates(request.mentioned, DateField::Mentioned);
}

std::size_t Filters::axis_of(DateField field) {
  return corpus::kFacets.size() + static_cast<std::size_t>(field);
}

RowSet Filters::rows_of(const EntityId& id) const {
  RowSet rows = snapshot_.none();
  const std::string term = indexer::facet_term(id);
  for (auto row = database_.postlist_begin(term); row != database_.postlist_end(term); ++row)
    rows.insert(*row);
  return rows;
}

void Filters::add_facet(const FacetFilter& filter, Facet facet) {
  for (const EntityId& id : filter.excluded) {
    if (!excluded_) excluded_ = snapshot_.none();
    *excluded_ |= rows_of(id);
  }
  if (!filter.has_ticks()) return;
  std::vector<RowSet> ticked;
  for (const EntityId& id : filter.ticked) ticked.push_back(rows_of(id));
  if (filter.none) {
    RowSet without = snapshot_.live();
    without -= snapshot_.with_any(facet);
    ticked.push_back(std::move(without));
  }
  RowSet rows = std::move(ticked.front());
  for (std::size_t i = 1; i < ticked.size(); ++i)
    filter.all ? rows &= ticked[i] : rows |= ticked[i];
  passes_.push_back({corpus::index_of(facet), std::move(rows)});
}

void Filters::add_dates(const DateFilter& filter, DateField field) {
  if (!filter.is_set()) return;
  const corpus::DateSpan span{filter.from.value_or(kFirstDay), filter.to.value_or(kLastDay)};
  passes_.push_back({axis_of(field), snapshot_.within(field, span)});
}

RowSet Filters::apply_but(RowSet rows, std::size_t axis) const {
  for (const Pass& pass : passes_) {
    if (pass.axis != axis) rows &= pass.rows;
  }
  if (excluded_) rows -= *excluded_;
  return rows;
}

RowSet Filters::apply_for(Facet facet, RowSet rows) const {
  return apply_but(std::move(rows), request_.filter(facet).all ? kNoAxis : corpus::index_of(facet));
}

RowSet Filters::apply_for(DateField field, RowSet rows) const {
  return apply_but(std::move(rows), axis_of(field));
}

RowSet Filters::left_out_by(const EntityId& excluded, RowSet rows) const {
  for (const Pass& pass : passes_) rows &= pass.rows;
  for (const FacetFilter& filter : request_.filters) {
    for (const EntityId& id : filter.excluded) {
      if (id != excluded) rows -= rows_of(id);
    }
  }
  rows &= rows_of(excluded);
  return rows;
}

}  // namespace searcher
