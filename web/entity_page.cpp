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

constexpr std::size_t kLatest = 6;
constexpr std::size_t kTogether = 6;

std::optional<indexer::ValueRecord> find_value(const Site& site, const EntityId& id) {
  if (auto value = site.backend.find_value(id)) return value;
  const std::optional<corpus::KnownEntity> known = site.lexicon.find(id);
  if (!known) return std::nullopt;
  return indexer::ValueRecord{known->id, known->label, known->parent,
                              site.lexicon.names_of(id)};
}

FacetValue called(const Site& site, const EntityId& id) {
  const auto value = find_value(site, id);
  return {id, value ? value->label : id.slug};
}

std::vector<FacetValue> children_of(const corpus::Lexicon& lexicon, const EntityId& id) {
  std::vector<FacetValue> children;
  for (const corpus::KnownEntity& child : lexicon.children_of(id))
    children.push_back({child.id, child.label});
  return children;
}

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
  if (view.parent) {
    html.add(" · <a href=\"", entity_url(view.parent->id), "\"><bdi>", view.parent->label,
             "</bdi></a>");
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

Html names(const EntityView& view) {
  std::vector<std::string> all = view.value.names;
  const std::string label = label_of(view);
  if (std::find(all.begin(), all.end(), label) == all.end()) all.insert(all.begin(), label);
  if (all.size() < 2) return {};
  Html rows;
  for (const std::string& name : all) {
    searcher::Request request;
    request.q = "\"" + name + "\"";
    rows.add("<tr><th scope=\"row\"><a href=\"", search_url(request), "\"><bdi>", name,
             "</bdi></a></th><td>", script_words(name), "</td></tr>");
  }
  return markup(
      "<section><h2>Names it goes by</h2><table class=\"aliases\"><thead><tr>"
      "<th scope=\"col\">Written as</th><th scope=\"col\">Script</th></tr></thead><tbody>",
      rows, "</tbody></table></section>");
}

// The counts without the value itself.
FacetCounts others(FacetCounts counts, const EntityId& id) {
  counts.values.erase(
      std::remove_if(counts.values.begin(), counts.values.end(),
                     [&](const searcher::FacetCount& value) { return value.id == id; }),
      counts.values.end());
  return counts;
}

Html together(const EntityView& view) {
  const EntityId& id = view.value.id;
  Html sections;
  for (const FacetCounts& counts : view.reports.page.facets) {
    if (corpus::index_of(counts.facet) >= corpus::kEntityKinds) continue;
    searcher::Request request = with_ticked({}, id);
    if (counts.facet == id.facet) request = with_all(request, id.facet, true);
    const Html bars = facet_bars(request, others(counts, id), kTogether);
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

Html family(const EntityView& view) {
  if (!view.parent && view.children.empty()) return {};
  Html rows;
  if (view.parent) {
    rows.add("<li><a href=\"", entity_url(view.parent->id), "\"><bdi>", view.parent->label,
             "</bdi></a></li>");
  }
  rows.add("<li class=\"is-here\"><b><bdi>", label_of(view), "</bdi></b></li>");
  for (const FacetValue& child : view.children) {
    rows.add("<li class=\"is-child\"><a href=\"", entity_url(child.id), "\"><bdi>", child.label,
             "</bdi></a></li>");
  }
  return markup("<section><h2>Family</h2><ul class=\"family\">", rows, "</ul></section>");
}

Html told_of(const EntityView& view, Facet facet, std::string_view heading) {
  for (const FacetCounts& counts : view.reports.page.facets) {
    if (counts.facet != facet || view.value.id.facet == facet) continue;
    const Html bars = facet_bars(with_ticked({}, view.value.id), counts, kTogether);
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

std::optional<EntityView> find_entity(const Site& site, const EntityId& id) {
  auto value = find_value(site, id);
  if (!value) return std::nullopt;
  ParsedUrl asked;
  asked.request = with_all(with_ticked({}, id), id.facet, true);
  asked.request.sort = searcher::Sort::Newest;
  asked.request.limit = kLatest;
  EntityView view;
  if (value->parent) view.parent = called(site, *value->parent);
  view.children = children_of(site.lexicon, id);
  view.reports = answer_for_page(site.backend, asked, kTogether + 1);
  view.value = *std::move(value);
  return view;
}

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
