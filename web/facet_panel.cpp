#include "web/facet_panel.h"

#include <algorithm>

#include "web/facet_rows.h"
#include "web/glyphs.h"
#include "web/page_words.h"
#include "web/search_links.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::FacetCount;
using searcher::FacetCounts;
using searcher::Request;

std::string panel_id(Facet facet) { return "facet-" + std::string(corpus::name_of(facet)); }

// The ticks of an any/all switch; the chosen one is no link's business.
Html switch_half(const Request& request, Facet facet, bool all) {
  const bool is_on = request.filter(facet).all == all;
  return markup("<a href=\"", search_url(with_all(request, facet, all)), "\"",
                is_on ? Html::trusted(" aria-current=\"true\"") : Html(), ">",
                all ? Html::trusted("all") : Html::trusted("any"), "</a>");
}

Html any_all_switch(const Request& request, Facet facet) {
  if (request.filter(facet).ticked.empty()) return {};
  return markup("<span class=\"switch\" role=\"group\" aria-label=\"", heading_of(facet),
                ": reports with any or all of the ticked\">", switch_half(request, facet, false),
                switch_half(request, facet, true), "</span>");
}

bool is_asked_for(const Request& request, Facet facet) {
  return std::any_of(request.facets.begin(), request.facets.end(),
                     [facet](const searcher::FacetAsk& ask) { return ask.facet == facet; });
}

Html more_link(const Request& request, const FacetCounts& counts) {
  const auto shown = static_cast<std::size_t>(std::count_if(
      counts.values.begin(), counts.values.end(), [](const FacetCount& v) { return v.count > 0; }));
  const std::string anchor = "#" + panel_id(counts.facet);
  if (is_asked_for(request, counts.facet)) {
    return markup("<a class=\"more\" href=\"",
                  search_url(with_shown_values(request, counts.facet, 0)), anchor, "\">fewer</a>");
  }
  if (counts.distinct <= shown) return {};
  const Request more = with_shown_values(request, counts.facet, searcher::kMaxFacetValues);
  return markup("<a class=\"more\" href=\"", search_url(more), anchor, "\">",
                grouped(counts.distinct - shown), " more…<span class=\"unseen\"> of ",
                heading_of(counts.facet), "</span></a>");
}

Html rows(const Request& request, const FacetCounts& counts) {
  const Html rows = facet_rows(request, counts);
  if (rows.empty()) return Html::trusted("<p class=\"empty\">none in these reports</p>");
  const bool is_long = is_asked_for(request, counts.facet) && counts.values.size() > 12;
  return markup(is_long ? Html::trusted("<ul class=\"rows is-long\" tabindex=\"0\" aria-label=\"")
                        : Html::trusted("<ul class=\"rows\" aria-label=\""),
                heading_of(counts.facet), "\">", rows, "</ul>");
}

// Source and language are told of the report, not named in it: folded until they are used.
bool is_open(const Request& request, Facet facet) {
  const searcher::FacetFilter& filter = request.filter(facet);
  return corpus::index_of(facet) < corpus::kEntityKinds || filter.has_ticks() ||
         !filter.excluded.empty() || is_asked_for(request, facet);
}

}  // namespace

Html facet_panel(const Request& request, const FacetCounts& counts) {
  return markup("<section class=\"facet ", corpus::name_of(counts.facet), "\" id=\"",
                panel_id(counts.facet), "\"><details",
                is_open(request, counts.facet) ? Html::trusted(" open") : Html(), "><summary>",
                glyph(counts.facet), "<h3>", heading_of(counts.facet), "</h3><small>",
                grouped(counts.distinct), "</small>", glyph(Sign::Chevron), "</summary>",
                any_all_switch(request, counts.facet), rows(request, counts),
                more_link(request, counts), "</details></section>");
}

Html facet_panels(const Request& request, const searcher::Page& page) {
  Html html;
  for (const FacetCounts& counts : page.facets) html += facet_panel(request, counts);
  return html;
}

}  // namespace web
