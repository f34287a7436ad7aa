#include "web/search_url.h"
#include "web/url_encoding.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::Interval;
using searcher::Request;
using searcher::Sort;

class ParameterWriter {
 public:
  Parameters write(const Request& request) {
    if (!request.q.empty()) add("q", request.q);
    if (!request.other_names) add("aliases", "0");
    if (request.copies) add("copies", name_of(*request.copies));
    for (const Facet facet : corpus::kFacets) add_filter(facet, request.filter(facet));
    add_dates("published", request.published);
    add_dates("mentioned", request.mentioned);
    if (request.sort != Sort::Relevance) add("sort", name_of(request.sort));
    if (request.limit != searcher::kDefaultLimit) add("limit", std::to_string(request.limit));
    if (!request.cursor.empty()) add("cursor", request.cursor);
    for (const searcher::FacetAsk& ask : request.facets) add_ask(ask);
    for (const Facet facet : corpus::kFacets) add_listing(facet, request.listing(facet));
    add_interval("interval.published", request.published_interval);
    add_interval("interval.mentioned", request.mentioned_interval);
    return std::move(out_);
  }

 private:
  void add(std::string name, std::string_view value) { out_.emplace_back(std::move(name), value); }

  void add_filter(Facet facet, const searcher::FacetFilter& filter) {
    const std::string name(corpus::name_of(facet));
    for (const auto& id : filter.ticked) add("f." + name, to_string(id));
    if (filter.none) add("f." + name, "none");
    for (const auto& id : filter.excluded) add("x." + name, to_string(id));
    if (filter.all) add("all." + name, "1");
  }

  void add_dates(const std::string& axis, const searcher::DateFilter& dates) {
    if (dates.from) add(axis + "_from", corpus::to_string(*dates.from));
    if (dates.to) add(axis + "_to", corpus::to_string(*dates.to));
  }

  void add_ask(const searcher::FacetAsk& ask) {
    const std::string name(corpus::name_of(ask.facet));
    const bool is_default = ask.limit == searcher::FacetAsk{ask.facet}.limit;
    add("facet", is_default ? name : name + ":" + std::to_string(ask.limit));
  }

  void add_listing(Facet facet, const searcher::FacetListing& listing) {
    const std::string name(corpus::name_of(facet));
    if (!listing.beginning.empty()) add("fq." + name, listing.beginning);
    if (listing.order != searcher::FacetOrder::Count) add("order." + name, name_of(listing.order));
  }

  void add_interval(const std::string& name, const std::optional<Interval>& interval) {
    if (interval) add(name, name_of(*interval));
  }

  Parameters out_;
};

}  // namespace

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::Relevance:
      return "relevance";
    case Sort::Newest:
      return "newest";
    case Sort::Oldest:
      return "oldest";
    case Sort::Mentioned:
      return "mentioned";
  }
  return "";
}

std::string_view name_of(searcher::Copies copies) {
  return copies == searcher::Copies::Fold ? "fold" : "all";
}

std::string_view name_of(Interval interval) {
  switch (interval) {
    case Interval::Year:
      return "year";
    case Interval::Month:
      return "month";
    case Interval::Day:
      return "day";
  }
  return "";
}

std::string_view name_of(searcher::FacetOrder order) {
  switch (order) {
    case searcher::FacetOrder::Count:
      return "count";
    case searcher::FacetOrder::Over:
      return "over";
    case searcher::FacetOrder::Label:
      return "label";
  }
  return "";
}

Parameters to_parameters(const Request& request) { return ParameterWriter().write(request); }

std::string to_query_string(const Request& request) {
  std::string out;
  for (const auto& [name, value] : to_parameters(request)) {
    if (!out.empty()) out += '&';
    out += encoded_for_query(name) + "=" + encoded_for_query(value);
  }
  return out;
}

std::string to_url(std::string_view path, const Request& request) {
  const std::string query = to_query_string(request);
  return std::string(path) + (query.empty() ? "" : "?" + query);
}

}  // namespace web
