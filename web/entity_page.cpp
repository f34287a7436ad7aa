#include "web/entity_page.h"

#include <algorithm>

#include "corpus/text.h"
#include "web/facet_bars.h"
#include "web/glyphs.h"
#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/result_list.h"
#include "web/search_links.h"
#include "web/search_url.h"
#include "web/timeline.h"

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using corpus::FacetValue;
using searcher::FacetCounts;

// Names right under this one that are listed.
constexpr std::size_t kMostBelow = 24;

std::string label_of(const EntityView& view) {
  return shown_label(view.value.id, view.value.label);
}

std::string_view script_words(std::string_view name) {
  switch (corpus::script_of(name)) {
    case corpus::Script::Latin:
      return "Latin";
    case corpus::Script::Cyrillic:
      return "Cyrillic";
    case corpus::Script::Arabic:
      return "Arabic";
    case corpus::Script::Other:
      return "";
  }
  return "";
}

std::string days_words(const searcher::Page& page) {
  if (!page.published) return "";
  const BarRange range = bars_to_draw(*page.published, {});
  if (range.size() == 0) return "";
  const auto& buckets = page.published->buckets;
  return span_words({buckets[range.first].span.from, buckets[range.last - 1].span.to});
}

std::size_t distinct_in(const searcher::Page& page, Facet facet) {
  for (const FacetCounts& counts : page.facets) {
    if (counts.facet == facet) return counts.distinct;
  }
  return 0;
}

Html extent(const searcher::Page& page) {
  Html html = markup(count_of(page.total, "report"));
  const std::size_t sources = distinct_in(page, Facet::Source);
  const std::size_t languages = distinct_in(page, Facet::Language);
  if (sources > 0) html.add(" from ", count_of(sources, "source"));
  if (languages > 1) html.add(" in ", languages, " languages");
  const std::string days = days_words(page);
  if (!days.empty()) html.add(", ", days);
  return html;
}

Html kicker(const EntityView& view) {
  Html html = markup(heading_of(view.value.id.facet));
  for (const FacetValue& one : view.above) {
    html.add(" · <a href=\"", entity_url(one.id), "\"><bdi>", one.label, "</bdi></a>");
  }
  return markup("<p class=\"kicker\">", html, "</p>");
}

Html head(const EntityView& view) {
  const searcher::Request these = with_ticked({}, view.value.id);
  return markup("<header class=\"entity-head\"><div>", kicker(view), "<h1 class=\"",
                corpus::name_of(view.value.id.facet), "\">", glyph(view.value.id.facet), "<bdi>",
                label_of(view), "</bdi></h1><p class=\"extent\">", extent(view.reports.page),
                "</p></div><p class=\"actions\"><a class=\"button\" href=\"", search_url(these),
                "\">Search these reports</a><a class=\"button is-plain\" href=\"",
                to_url("/api/v1/search", these), "\">JSON</a></p></header>");
}

// The search for reports that write a name so.
std::string written_url(std::string name) {
  std::replace(name.begin(), name.end(), '"', ' ');
  searcher::Request request;
  request.q = "\"" + name + "\"";
  request.other_names = false;
  return search_url(request);
}

Html forms_table(const EntityView& view) {
  Html rows;
  for (const searcher::NameForm& form : view.forms) {
    rows.add("<tr><th scope=\"row\"><a href=\"", written_url(form.text), "\"><bdi>", form.text,
             "</bdi></a></th><td>", script_words(form.text), "</td><td class=\"count\">",
             grouped(form.reports), "</td></tr>");
  }
  if (rows.empty()) return rows;
  return markup(
      "<table class=\"aliases\"><thead><tr><th scope=\"col\">Written as</th>"
      "<th scope=\"col\">Script</th><th scope=\"col\" class=\"count\">Reports</th></tr></thead>"
      "<tbody>",
      rows, "</tbody></table>");
}

// Known names that no report uses.
Html unused_names(const EntityView& view) {
  std::vector<std::string> names = view.value.names;
  names.insert(names.begin(), label_of(view));
  Html items;
  for (const std::string& name : names) {
    const auto is_used = [&](const searcher::NameForm& form) { return form.text == name; };
    if (std::any_of(view.forms.begin(), view.forms.end(), is_used)) continue;
    if (name == label_of(view) && !items.empty()) continue;
    items.add("<li><bdi>", name, "</bdi></li>");
  }
  if (items.empty()) return items;
  return markup("<div class=\"unused\"><h3>Other names, in no report here</h3><ul>", items,
                "</ul></div>");
}

Html names(const EntityView& view) {
  const Html used = forms_table(view);
  const Html unused = unused_names(view);
  if (used.empty() && view.value.names.empty()) return {};
  return markup("<section><h2>Names it goes by</h2>", used, unused, "</section>");
}

Html together(const EntityView& view) {
  const EntityId& id = view.value.id;
  Html sections;
  for (const FacetCounts& counts : view.reports.page.facets) {
    if (corpus::index_of(counts.facet) >= corpus::kEntityKinds) continue;
    searcher::Request request = with_ticked({}, id);
    if (counts.facet == id.facet) request = with_all(request, id.facet, true);
    const Html bars = facet_bars(request, counts, kNamesTogether);
    if (bars.empty()) continue;
    sections.add("<section class=\"kind\"><h3>", glyph(counts.facet), heading_of(counts.facet),
                 "</h3>", bars, "</section>");
  }
  if (sections.empty()) return sections;
  return markup(
      "<section class=\"together\"><h2>Appears with <small>in how many reports with "
      "it</small></h2><div class=\"kinds\">",
      sections, "</div></section>");
}

// The way down to this name, one step further in each row.
Html ways_down(const EntityView& view) {
  Html rows;
  for (auto one = view.above.rbegin(); one != view.above.rend(); ++one) {
    rows.add("<li><a href=\"", entity_url(one->id), "\"><bdi>", one->label, "</bdi></a></li>");
  }
  return rows.add("<li class=\"is-here\"><b><bdi>", label_of(view), "</bdi></b></li>");
}

Html names_below(const EntityView& view) {
  Html rows;
  const std::size_t shown = std::min(view.below.size(), kMostBelow);
  for (std::size_t i = 0; i < shown; ++i) {
    const searcher::FacetCount& child = view.below[i];
    rows.add("<li class=\"is-child\"><a href=\"", entity_url(child.id), "\"><bdi>", child.label,
             "</bdi></a> <span class=\"count\">", grouped(child.count),
             "<span class=\"unseen\"> reports</span></span></li>");
  }
  if (shown < view.below.size())
    rows.add("<li class=\"is-child\"><small>", view.below.size() - shown, " more</small></li>");
  return rows;
}

std::string_view family_heading(Facet facet) {
  if (facet == Facet::Country) return "Places in it";
  return facet == Facet::Place ? "Where it is" : "Family";
}

Html family(const EntityView& view) {
  if (view.above.empty() && view.below.empty()) return {};
  return markup("<section><h2>", family_heading(view.value.id.facet), "</h2><ul class=\"family\">",
                ways_down(view), names_below(view), "</ul></section>");
}

Html told_of(const EntityView& view, Facet facet, std::string_view heading) {
  for (const FacetCounts& counts : view.reports.page.facets) {
    if (counts.facet != facet || view.value.id.facet == facet) continue;
    const Html bars = facet_bars(with_ticked({}, view.value.id), counts, kNamesTogether);
    if (!bars.empty()) return markup("<section><h2>", heading, "</h2>", bars, "</section>");
  }
  return {};
}

Html side(const EntityView& view) {
  return markup("<aside class=\"named\" aria-label=\"About this name\">", family(view),
                told_of(view, Facet::Language, "Written about in"),
                told_of(view, Facet::Source, "Reported by"), "<p class=\"id\">Id <code>",
                corpus::to_string(view.value.id), "</code></p></aside>");
}

Html latest(const EntityView& view) {
  if (view.reports.page.hits.empty()) return {};
  searcher::Request these = with_ticked({}, view.value.id);
  return markup(
      "<aside class=\"rail\" aria-label=\"Latest reports\"><section class=\"latest\"><h2>"
      "Latest reports<a class=\"end\" href=\"",
      search_url(with_sort(these, searcher::Sort::Newest)), "\">all ",
      grouped(view.reports.page.total), "</a></h2>", short_list(these, view.reports.page.hits),
      "</section></aside>");
}

}  // namespace

Html entity_page(const EntityView& view) {
  Html time;
  if (view.reports.page.published && view.reports.page.total > 0) {
    time = timeline(with_ticked({}, view.value.id), searcher::DateField::Published,
                    *view.reports.page.published);
  }
  Html content = markup("<main id=\"main\" tabindex=\"-1\" class=\"entity-page\">", head(view),
                        "<div class=\"columns\"><div class=\"middle\">", time, names(view),
                        together(view), "</div>", side(view), latest(view), "</div></main>\n");
  return framed({label_of(view), "entity", {}, std::move(content)});
}

}  // namespace web
