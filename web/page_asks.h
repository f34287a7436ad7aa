#pragma once

#include <cstddef>
#include <vector>

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/answer.h"
#include "web/search_url.h"

// What the page asks the index for beyond what its URL says.
namespace web {

// A search and its answer, as the page shows them.
struct SearchAnswer {
  // As the URL said.
  searcher::Request request;
  searcher::Page page;
  std::vector<UrlProblem> problems;
  std::size_t reports_in_index = 0;
  double took_ms = 0;
};

// Near-copies folded unless the URL says otherwise; every facet with at least `values` values and
// headings over them, and both timelines in fitting intervals.
searcher::Request with_page_asks(searcher::Request request, std::size_t values);

// Asks, and asks a timeline again by year where months would be too many bars.
SearchAnswer answer_for_page(const Site& site, const ParsedUrl& parsed, std::size_t values);

// A search near one that found nothing.
struct WayOut {
  std::string words;
  searcher::Request request;
  std::size_t total = 0;
};
// The request without each of its filters, those that find something.
std::vector<WayOut> ways_out(const Site& site, const SearchAnswer& answer);

}  // namespace web
