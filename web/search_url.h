#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/request.h"

// A search as a URL and back: the URL is the whole state of the page and of the API.
namespace web {

// A parameter that could not be taken as it is.
struct UrlProblem {
  std::string parameter;
  // Where in its value, in Unicode code points; nothing when the whole of it is meant.
  std::optional<std::size_t> position;
  // What is wrong and the nearest right one.
  std::string message;
  bool operator==(const UrlProblem&) const = default;
};

struct ParsedUrl {
  // What could be read.
  searcher::Request request;
  std::vector<UrlProblem> problems;
};

// At most so many parameters, and ticked and excluded values of one facet each.
inline constexpr std::size_t kMaxParameters = 256;
inline constexpr std::size_t kMaxChosenValues = 64;
inline constexpr std::size_t kMaxCursor = 1024;

// Reads what follows the `?` of a target, percent-encoded. Takes any bytes. Parameters with an
// empty value, as forms send them, count as not given.
ParsedUrl parse_search_url(std::string_view query_string);

// Name and value, not encoded, in canonical order; defaults are left out.
using Parameters = std::vector<std::pair<std::string, std::string>>;
Parameters to_parameters(const searcher::Request& request);

// The same as a query string without `?`; parse_search_url reads it as the same request.
std::string to_query_string(const searcher::Request& request);

// `path`, with the query string where there is one.
std::string to_url(std::string_view path, const searcher::Request& request);

std::string_view name_of(searcher::Sort sort);          // "relevance", "newest", …
std::string_view name_of(searcher::Copies copies);      // "all", "fold"
std::string_view name_of(searcher::Interval interval);  // "year", "month", "day"
std::string_view name_of(searcher::FacetOrder order);   // "count", "over", "label"

}  // namespace web
