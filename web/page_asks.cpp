#include "web/page_asks.h"

#include <algorithm>
#include <chrono>

#include "searcher/one_commit.h"
#include "web/filter_chips.h"
#include "web/page_words.h"
#include "web/search_links.h"
#include "web/timeline.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::DateField;
using searcher::Histogram;
using searcher::Interval;
using searcher::Request;

constexpr std::size_t kMostWaysOut = 6;
constexpr std::size_t kMonthsOfThreeYears = 36;

Request total_alone(Request request) {
  request.limit = 0;
  request.facets.clear();
  request.published_interval.reset();
  request.mentioned_interval.reset();
  return request;
}

// Months from the first to the last with reports.
std::size_t bars_with_reports(const Histogram& histogram) {
  const auto counted = [](const searcher::Bucket& bucket) { return bucket.count > 0; };
  const auto& buckets = histogram.buckets;
  const auto first = std::find_if(buckets.begin(), buckets.end(), counted);
  const auto last = std::find_if(buckets.rbegin(), buckets.rend(), counted).base();
  return first == buckets.end() ? 0 : static_cast<std::size_t>(last - first);
}

// Months would be too many bars, or most of them empty.
bool is_better_by_year(const std::optional<Histogram>& histogram,
                       const searcher::DateFilter& chosen, std::size_t total) {
  if (!histogram || histogram->interval != Interval::Month || chosen.is_set()) return false;
  const std::size_t bars = bars_with_reports(*histogram);
  return bars > kMaxBars || (bars > kMonthsOfThreeYears && total < 2 * bars);
}

class WayFinder {
 public:
  WayFinder(const Site& site, const SearchAnswer& answer) : site_(site), answer_(answer) {}

  std::vector<WayOut> find() {
    const Request& request = answer_.request;
    for (const Facet facet : corpus::kFacets) {
      const searcher::FacetFilter& filter = request.filter(facet);
      for (const auto& id : filter.excluded) {
        try_one("Without not " + label_on(answer_.page, id), without_excluded(request, id));
      }
      for (const auto& id : filter.ticked) {
        try_one("Without " + label_on(answer_.page, id), without_ticked(request, id));
      }
      if (filter.none) {
        try_one("Without " + std::string(none_words(facet)), with_none(request, facet, false));
      }
    }
    if (request.published.is_set()) {
      try_one("Published on any day", with_dates(request, DateField::Published, {}));
    }
    if (request.mentioned.is_set()) {
      try_one("Talking about any day", with_dates(request, DateField::Mentioned, {}));
    }
    if (number_of_filters(request) > 1) try_one("Without any filter", without_filters(request));
    if (!request.q.empty() && number_of_filters(request) > 0) {
      try_one("Without the words", with_text(request, ""));
    }
    return std::move(ways_);
  }

 private:
  void try_one(std::string words, const Request& request) {
    if (ways_.size() >= kMostWaysOut) return;
    const std::size_t total = search(site_, total_alone(request)).total;
    if (total > 0) ways_.push_back({std::move(words), request, total});
  }

  const Site& site_;
  const SearchAnswer& answer_;
  std::vector<WayOut> ways_;
};

}  // namespace

Request with_page_asks(Request request, std::size_t values) {
  std::vector<searcher::FacetAsk> asks;
  for (const Facet facet : corpus::kFacets) {
    // Half of what is listed of weapons may be headings.
    searcher::FacetAsk ask{facet, facet == Facet::Weapon ? 2 * values : values};
    for (const searcher::FacetAsk& asked : request.facets) {
      if (asked.facet == facet) ask.limit = asked.limit;
    }
    asks.push_back(ask);
  }
  request.facets = std::move(asks);
  if (!request.copies) request.copies = searcher::Copies::Fold;
  if (!request.published_interval) request.published_interval = interval_for(request.published);
  if (!request.mentioned_interval) request.mentioned_interval = interval_for(request.mentioned);
  return request;
}

namespace {

SearchAnswer answer_once(const Site& site, const ParsedUrl& parsed, std::size_t values) {
  const Request& request = parsed.request;
  SearchAnswer answer{request, search(site, with_page_asks(request, values)), parsed.problems,
                      site.backend.report_count()};
  Request by_year = total_alone(request);
  if (!request.published_interval &&
      is_better_by_year(answer.page.published, request.published, answer.page.total)) {
    by_year.published_interval = Interval::Year;
  }
  if (!request.mentioned_interval &&
      is_better_by_year(answer.page.mentioned, request.mentioned, answer.page.total)) {
    by_year.mentioned_interval = Interval::Year;
  }
  if (by_year.published_interval || by_year.mentioned_interval) {
    const searcher::Page years = search(site, by_year);
    if (years.published) answer.page.published = years.published;
    if (years.mentioned) answer.page.mentioned = years.mentioned;
  }
  return answer;
}

}  // namespace

SearchAnswer answer_for_page(const Site& site, const ParsedUrl& parsed, std::size_t values) {
  const auto begun = std::chrono::steady_clock::now();
  SearchAnswer answer =
      searcher::of_one_commit(site.backend, [&] { return answer_once(site, parsed, values); });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  answer.took_ms = took.count();
  return answer;
}

std::vector<WayOut> ways_out(const Site& site, const SearchAnswer& answer) {
  return WayFinder(site, answer).find();
}

}  // namespace web
