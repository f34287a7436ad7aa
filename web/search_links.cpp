#include "web/search_links.h"

#include <algorithm>

#include "searcher/report_id_text.h"
#include "web/search_url.h"

namespace web {

using corpus::EntityId;
using corpus::Facet;
using searcher::Request;

namespace {

Request first_page(Request request) {
  request.cursor.clear();
  return request;
}

void remove(std::vector<EntityId>& ids, const EntityId& id) {
  ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
}

void add(std::vector<EntityId>& ids, const EntityId& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

// A facet in which nothing is ticked has nothing to AND.
void forget_idle_switch(searcher::FacetFilter& filter) {
  if (!filter.has_ticks()) filter.all = false;
}

}  // namespace

std::string search_url(const Request& request) { return to_url("/search", request); }

Request with_ticked(Request request, const EntityId& id) {
  searcher::FacetFilter& filter = request.filter(id.facet);
  remove(filter.excluded, id);
  add(filter.ticked, id);
  return first_page(std::move(request));
}

Request without_ticked(Request request, const EntityId& id) {
  searcher::FacetFilter& filter = request.filter(id.facet);
  remove(filter.ticked, id);
  forget_idle_switch(filter);
  return first_page(std::move(request));
}

Request with_excluded(Request request, const EntityId& id) {
  searcher::FacetFilter& filter = request.filter(id.facet);
  remove(filter.ticked, id);
  forget_idle_switch(filter);
  add(filter.excluded, id);
  return first_page(std::move(request));
}

Request without_excluded(Request request, const EntityId& id) {
  remove(request.filter(id.facet).excluded, id);
  return first_page(std::move(request));
}

Request with_none(Request request, Facet facet, bool ticked) {
  searcher::FacetFilter& filter = request.filter(facet);
  filter.none = ticked;
  forget_idle_switch(filter);
  return first_page(std::move(request));
}

Request with_all(Request request, Facet facet, bool all) {
  request.filter(facet).all = all;
  return first_page(std::move(request));
}

Request with_shown_values(Request request, Facet facet, std::size_t limit) {
  auto& asks = request.facets;
  asks.erase(std::remove_if(asks.begin(), asks.end(),
                            [facet](const searcher::FacetAsk& ask) { return ask.facet == facet; }),
             asks.end());
  if (limit > 0) asks.push_back({facet, limit});
  return request;
}

const searcher::DateFilter& dates_of(const Request& request, searcher::DateField field) {
  return field == searcher::DateField::Published ? request.published : request.mentioned;
}

Request with_dates(Request request, searcher::DateField field, const searcher::DateFilter& dates) {
  if (field == searcher::DateField::Published) {
    request.published = dates;
    request.published_interval.reset();
  } else {
    request.mentioned = dates;
    request.mentioned_interval.reset();
  }
  return first_page(std::move(request));
}

Request with_sort(Request request, searcher::Sort sort) {
  request.sort = sort;
  return first_page(std::move(request));
}

Request with_other_names(Request request, bool wanted) {
  request.other_names = wanted;
  return first_page(std::move(request));
}

Request with_copies(Request request, searcher::Copies copies) {
  request.copies = copies;
  return first_page(std::move(request));
}

Request with_copies_of(Request request, std::string_view report_id) {
  std::string q = "copies:" + searcher::report_id_text(report_id);
  if (!request.q.empty()) q += " (" + request.q + ")";
  request.q = std::move(q);
  request.sort = searcher::Sort::Oldest;
  return with_copies(std::move(request), searcher::Copies::All);
}

Request like_report(std::string_view report_id) {
  return with_text({}, "like:" + searcher::report_id_text(report_id));
}

Request with_text(Request request, std::string q) {
  request.q = std::move(q);
  return first_page(std::move(request));
}

Request without_filters(const Request& request) {
  Request bare;
  bare.q = request.q;
  bare.other_names = request.other_names;
  bare.copies = request.copies;
  bare.sort = request.sort;
  bare.limit = request.limit;
  return bare;
}

std::size_t number_of_filters(const Request& request) {
  std::size_t number = 0;
  for (const searcher::FacetFilter& filter : request.filters) {
    number += filter.ticked.size() + filter.excluded.size() + (filter.none ? 1 : 0);
  }
  return number + (request.published.is_set() ? 1 : 0) + (request.mentioned.is_set() ? 1 : 0);
}

}  // namespace web
