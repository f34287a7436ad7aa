#include "web/search_page.h"

#include "web/facet_bars.h"
#include "web/facet_panel.h"
#include "web/filter_chips.h"
#include "web/glyphs.h"
#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/read_as.h"
#include "web/result_list.h"
#include "web/search_links.h"
#include "web/timeline.h"

namespace web {
namespace {

using searcher::Request;
using searcher::Sort;

std::string_view words_for(Sort sort) {
  switch (sort) {
    case Sort::Relevance:
      return "Relevance";
    case Sort::Newest:
      return "Newest";
    case Sort::Oldest:
      return "Oldest";
    case Sort::Mentioned:
      return "Day talked about";
  }
  return "";
}

Html sort_menu(const Request& request) {
  Html items;
  for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Mentioned}) {
    items.add("<li><a href=\"", search_url(with_sort(request, sort)), "\"",
              sort == request.sort ? Html::trusted(" aria-current=\"true\"") : Html(), ">",
              words_for(sort), "</a></li>");
  }
  return markup(
      "<details class=\"menu\"><summary><span class=\"menu-name\">Sort</span> "
      "<span class=\"menu-value\">",
      words_for(request.sort), glyph(Sign::Chevron), "</span></summary><ul>", items,
      "</ul></details>");
}

Html filters_button(const Request& request) {
  const std::size_t number = number_of_filters(request);
  return markup("<a class=\"filters-button\" href=\"#filters\">Filters",
                number > 0 ? markup(" (", number, ")") : Html(), "</a>");
}

// How many stories the reports tell, where some are copies of others, and the way to see all or
// one of each.
Html stories_note(const SearchAnswer& answer) {
  using searcher::Copies;
  if (answer.page.stories >= answer.page.total) return {};
  const bool is_folded = answer.request.copies != Copies::All;
  const Request other = with_copies(answer.request, is_folded ? Copies::All : Copies::Fold);
  return markup("<small>", story_count_words(answer.page.stories), " · <a href=\"",
                search_url(other), "\">",
                std::string_view(is_folded ? "Show copies" : "Fold copies"), "</a></small>");
}

Html total_line(const SearchAnswer& answer) {
  Html of;
  if (answer.page.total != answer.reports_in_index) {
    of = markup("<small>of ", grouped(answer.reports_in_index), "</small>");
  }
  return markup(
      "<div class=\"total-line\"><h1><span role=\"status\">",
      answer.page.total == 0 ? std::string("No reports") : count_of(answer.page.total, "report"),
      "</span></h1>", of, stories_note(answer), "<div class=\"tools\">",
      filters_button(answer.request), sort_menu(answer.request), "</div></div>");
}

Html problems_list(const std::vector<UrlProblem>& problems) {
  Html items;
  for (const UrlProblem& problem : problems) items.add("<p>", problem.message, "</p>");
  if (items.empty()) return items;
  return markup("<div class=\"trouble\">", items, "</div>");
}

Html timelines(const SearchAnswer& answer) {
  Html both;
  if (answer.page.published) {
    both += timeline(answer.request, searcher::DateField::Published, *answer.page.published);
  }
  if (answer.page.mentioned) {
    both += timeline(answer.request, searcher::DateField::Mentioned, *answer.page.mentioned);
  }
  return both.empty() ? both : markup("<div class=\"times\">", both, "</div>");
}

Html nothing_found(const SearchAnswer& answer, const std::vector<WayOut>& ways) {
  if (answer.reports_in_index == 0) {
    return Html::trusted(
        "<div class=\"nothing\"><p>Nothing is indexed yet. Run <code>sitrep index "
        "FOLDER</code>.</p></div>");
  }
  Html items;
  for (const WayOut& way : ways) {
    items.add("<li><a href=\"", search_url(way.request), "\">", way.words,
              "</a>: ", count_of(way.total, "report"), "</li>");
  }
  if (items.empty())
    items.add("<li><a href=\"/search\">All reports</a>: ", grouped(answer.reports_in_index),
              "</li>");
  return markup("<div class=\"nothing\"><p>No report matches all of this.</p><ul>", items,
                "</ul></div>");
}

Html paging(const SearchAnswer& answer) {
  const searcher::Page& page = answer.page;
  Html links;
  if (!answer.request.cursor.empty()) {
    Request first = answer.request;
    first.cursor.clear();
    links.add("<a href=\"", search_url(first), "\">Back to the first</a>");
  }
  if (!page.next.empty()) {
    Request next = answer.request;
    next.cursor = page.next;
    links.add("<a class=\"button\" href=\"", search_url(next), "\" rel=\"next\">Next ",
              answer.request.limit, "</a>");
  } else if (page.total > 1 && !page.hits.empty()) {
    links.add("<span>That is all ", count_of(page.total, "report"),
              page.stories < page.total ? ", in " + story_count_words(page.stories) : std::string(),
              ".</span>");
  }
  return links.empty() ? links
                       : markup("<nav class=\"paging\" aria-label=\"Pages\">", links, "</nav>");
}

Html filters_panel(const SearchAnswer& answer) {
  Html clear;
  if (number_of_filters(answer.request) > 0) {
    clear = markup("<a href=\"", search_url(without_filters(answer.request)), "\">Clear all</a>");
  }
  return markup(
      "<aside class=\"facets\" id=\"filters\" aria-label=\"Filters\">"
      "<div class=\"sheet-head\"><h2>Filters</h2>",
      clear, "<a class=\"sheet-close\" href=\"#main\" title=\"Close the filters\">",
      glyph(Sign::Close), "<span class=\"unseen\">Close the filters</span></a></div>",
      facet_panels(answer.request, answer.page), "<a class=\"sheet-done\" href=\"#main\">Show ",
      count_of(answer.page.total, "report"), "</a></aside>");
}

Html places_panel(const SearchAnswer& answer) {
  for (const searcher::FacetCounts& counts : answer.page.facets) {
    if (counts.facet != corpus::Facet::Place) continue;
    Html bars = facet_bars(answer.request, counts, 8);
    if (bars.empty()) return bars;
    return markup("<section><h2>Places named</h2>", bars, "</section>");
  }
  return {};
}

Html search_help() {
  return Html::trusted(R"(<section class="help"><h2>What the box understands</h2><dl>
<dt><code>"power grid"</code></dt><dd>these words in a row</dd>
<dt><code>drone -test</code></dt><dd>the first, not the second</dd>
<dt><code>Iran OR Russia</code></dt><dd>either</dd>
<dt><code>weapon:shahed-136</code></dt><dd>the weapon, by any of its names</dd>
<dt><code>resolution:2231</code></dt><dd>however it is written</dd>
<dt><code>mentioned:2022-08</code></dt><dd>talks about August 2022</dd>
<dt><code>like:ID</code></dt><dd>reports like the one with this id</dd>
<dt><code>published:"last week"</code></dt><dd>from Monday to Sunday before this week</dd>
</dl></section>)");
}

Html take_with_you(const Request& request) {
  const searcher::Copies copies = request.copies.value_or(searcher::Copies::Fold);
  Request same = request;
  same.copies = copies;
  const std::string url = to_url("/api/v1/search", same);
  return markup("<section class=\"take\"><h2>Take this search with you</h2><p><a href=\"", url,
                "\">API call</a> <span>the same answer as JSON</span></p><pre><b>GET</b> ", url,
                "</pre></section>");
}

Html rail(const SearchAnswer& answer) {
  return markup("<aside class=\"rail\" aria-label=\"About this search\">", places_panel(answer),
                search_help(), take_with_you(answer.request), "</aside>");
}

std::string window_title(const SearchAnswer& answer) {
  const std::string total = count_of(answer.page.total, "report");
  return answer.request.q.empty() ? total : answer.request.q + " · " + total;
}

}  // namespace

Html search_page(const SearchAnswer& answer, const std::vector<WayOut>& ways) {
  const Html results = answer.page.total == 0
                           ? nothing_found(answer, ways)
                           : markup("<h2 class=\"unseen\">Results</h2>",
                                    result_list(answer.request, answer.page), paging(answer));
  Html content =
      markup("<div class=\"columns\"><main id=\"main\" tabindex=\"-1\">", total_line(answer),
             problems_list(answer.problems), filter_chips(answer.request, answer.page),
             read_as(answer.request, answer.page), timelines(answer), results, "</main>",
             filters_panel(answer), rail(answer), "</div>\n");
  return framed({window_title(answer), "search", answer.request, std::move(content)});
}

}  // namespace web
