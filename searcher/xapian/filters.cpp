#include "searcher/xapian/filters.h"

#include <algorithm>
#include <utility>

#include "searcher/asked_dates.h"

namespace searcher {
namespace {

using corpus::EntityId;
using corpus::Facet;

}  // namespace

Filters::Filters(const Snapshot& snapshot, const Request& request)
    : snapshot_(snapshot), request_(request) {
  for (const Facet facet : corpus::kFacets) add_facet(request.filter(facet), facet);
  add_dates(request.published, DateField::Published);
  add_dates(request.mentioned, DateField::Mentioned);
}

std::size_t Filters::axis_of(DateField field) {
  return corpus::kFacets.size() + static_cast<std::size_t>(field);
}

bool Filters::has_pass(std::size_t axis) const {
  return std::any_of(passes_.begin(), passes_.end(),
                     [&](const Pass& pass) { return pass.axis == axis; });
}

bool Filters::has_own(Facet facet) const {
  return !request_.filter(facet).all && has_pass(corpus::index_of(facet));
}

void Filters::add_facet(const FacetFilter& filter, Facet facet) {
  for (const EntityId& id : filter.excluded) {
    if (!excluded_) excluded_ = snapshot_.none();
    *excluded_ |= snapshot_.with_value(id);
  }
  if (!filter.has_ticks()) return;
  std::vector<RowSet> ticked;
  for (const EntityId& id : filter.ticked) ticked.push_back(snapshot_.with_value(id));
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
      if (id != excluded) rows -= snapshot_.with_value(id);
    }
  }
  rows &= snapshot_.with_value(excluded);
  return rows;
}

}  // namespace searcher
