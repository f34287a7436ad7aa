#include "web/front_page.h"

#include <algorithm>

#include "web/facet_bars.h"
#include "web/glyphs.h"
#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/result_list.h"
#include "web/search_links.h"
#include "web/timeline.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::FacetCounts;
using searcher::Request;

constexpr std::size_t kLatest = 7;
constexpr std::size_t kValues = 7;

const FacetCounts* find_counts(const searcher::Page& page, Facet facet) {
  for (const FacetCounts& counts : page.facets) {
    if (counts.facet == facet) return &counts;
  }
  return nullptr;
}

std::string published_words(const searcher::Page& page) {
  if (!page.published) return "";
  const auto& buckets = page.published->buckets;
  const BarRange range = bars_to_draw(*page.published, {});
  if (range.size() == 0) return "";
  return span_words({buckets[range.first].span.from, buckets[range.last - 1].span.to});
}

Html extent(const SearchAnswer& everything) {
  const searcher::Page& page = everything.page;
  Html html;
  const FacetCounts* sources = find_counts(page, Facet::Source);
  const FacetCounts* languages = find_counts(page, Facet::Language);
  if (sources != nullptr && sources->distinct > 0) {
    html.add("from ", count_of(sources->distinct, "source"), " ");
  }
  if (languages != nullptr && languages->distinct > 1) {
    html.add("in ", languages->distinct, " languages");
  }
  const std::string days = published_words(page);
  if (!days.empty()) html.add(html.empty() ? Html() : Html::trusted(", "), days);
  return html.empty() ? html : markup("<p class=\"extent\">", html, "</p>");
}

// The most frequent value of each kind, as somewhere to begin; a country that is the first place
// too stands once.
Html beginnings(const searcher::Page& page) {
  Html items;
  std::string previous;
  for (const FacetCounts& counts : page.facets) {
    if (corpus::index_of(counts.facet) >= corpus::kEntityKinds || counts.values.empty()) continue;
    const auto found = std::find_if(counts.values.begin(), counts.values.end(),
                                    [](const auto& value) { return !value.is_family; });
    if (found == counts.values.end()) continue;
    const searcher::FacetCount& top = *found;
    if (top.label == previous) continue;
    previous = top.label;
    items.add("<li><a class=\"name ", corpus::name_of(counts.facet), "\" href=\"",
              search_url(with_ticked({}, top.id)), "\">", glyph(counts.facet), "<bdi>",
              shown_label(top.id, top.label), "</bdi></a></li>");
  }
  if (items.empty()) return items;
  return markup("<div class=\"beginnings\"><span>Often named</span><ul>", items, "</ul></div>");
}

Html hero(const SearchAnswer& everything) {
  return markup("<section class=\"hero\"><h1>",
                everything.page.total == 0 ? std::string("No reports yet")
                                           : count_of(everything.page.total, "report"),
                "</h1>", extent(everything), search_box({}), beginnings(everything.page),
                "</section>");
}

Html kind_section(const FacetCounts& counts) {
  Html bars = facet_bars({}, counts, kValues);
  if (bars.empty()) return bars;
  const Request all = with_shown_values({}, counts.facet, searcher::kMaxFacetValues);
  return markup("<section class=\"kind\"><h2>", glyph(counts.facet), heading_of(counts.facet),
                "<a class=\"end\" href=\"", search_url(all), "#facet-",
                corpus::name_of(counts.facet), "\">all ", grouped(counts.distinct),
                "<span class=\"unseen\"> of ", heading_of(counts.facet), "</span></a></h2>", bars,
                "</section>");
}

Html kinds(const searcher::Page& page) {
  Html html;
  for (const FacetCounts& counts : page.facets) html += kind_section(counts);
  return html.empty() ? html : markup("<div class=\"kinds\">", html, "</div>");
}

Html latest(const SearchAnswer& everything) {
  if (everything.page.hits.empty()) return {};
  return markup(
      "<aside class=\"latest\" aria-label=\"Latest reports\"><h2>Latest reports"
      "<a class=\"end\" href=\"",
      search_url(everything.request), "\">all</a></h2>", short_list({}, everything.page.hits),
      "</aside>");
}

Html what_it_holds(const SearchAnswer& everything) {
  if (everything.page.total == 0) {
    return Html::trusted(
        "<p class=\"nothing\">Nothing is indexed yet. Run <code>sitrep index FOLDER</code>.</p>");
  }
  Html time;
  if (everything.page.published) {
    time = timeline({}, searcher::DateField::Published, *everything.page.published);
  }
  return markup("<div class=\"holds\"><div>", time, kinds(everything.page), "</div>",
                latest(everything), "</div>");
}

}  // namespace

Html front_page(const Site& site) {
  ParsedUrl everything;
  everything.request.sort = searcher::Sort::Newest;
  everything.request.limit = kLatest;
  SearchAnswer answer = answer_for_page(site, everything, kValues);
  answer.request.limit = searcher::kDefaultLimit;
  return front_page(answer);
}

Html front_page(const SearchAnswer& everything) {
  Html content = markup("<main id=\"main\" tabindex=\"-1\" class=\"front-main\">", hero(everything),
                        what_it_holds(everything), "</main>\n");
  return framed({"", "front", {}, std::move(content), false});
}

}  // namespace web
