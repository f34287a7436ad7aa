#include "web/filter_chips.h"

#include "web/glyphs.h"
#include "web/page_words.h"
#include "web/search_links.h"

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::DateField;
using searcher::Page;
using searcher::Request;

Html removal(const Request& after, std::string_view what) {
  return markup("<a class=\"remove\" href=\"", search_url(after), "\" title=\"Remove ", what, "\">",
                glyph(Sign::Close), "<span class=\"unseen\">Remove ", what, "</span></a>");
}

Html value_with_removal(std::string_view label, const Request& after) {
  return markup("<b><bdi>", label, "</bdi></b>", removal(after, label));
}

// All ticked values of a facet in one chip.
Html ticked_chip(const Request& request, const Page& page, Facet facet) {
  const searcher::FacetFilter& filter = request.filter(facet);
  Html values;
  const auto add = [&](const Html& value) {
    if (!values.empty())
      values.add("<span class=\"or\">", filter.all ? Html::trusted("and") : Html::trusted("or"),
                 "</span>");
    values += value;
  };
  for (const EntityId& id : filter.ticked) {
    add(value_with_removal(label_on(page, id), without_ticked(request, id)));
  }
  if (filter.none) add(value_with_removal("none", with_none(request, facet, false)));
  return markup("<li class=\"chip\"><span>", heading_of(facet), "</span>", values, "</li>");
}

Html excluded_chip(const Request& request, const Page& page, const EntityId& id) {
  const std::string words = "not " + label_on(page, id);
  return markup("<li class=\"chip is-excluded\"><span>", heading_of(id.facet), "</span>",
                value_with_removal(words, without_excluded(request, id)), "</li>");
}

Html dates_chip(const Request& request, DateField field) {
  const bool published = field == DateField::Published;
  return markup(
      "<li class=\"chip\"><span>",
      published ? Html::trusted("Published") : Html::trusted("Days talked about"), "</span>",
      value_with_removal(filter_words(dates_of(request, field)), with_dates(request, field, {})),
      "</li>");
}

}  // namespace

std::string label_on(const Page& page, const EntityId& id) {
  for (const searcher::FacetCounts& counts : page.facets) {
    if (counts.facet != id.facet) continue;
    for (const searcher::FacetCount& value : counts.values) {
      if (value.id == id) return shown_label(id, value.label);
    }
  }
  return id.slug;
}

Html filter_chips(const Request& request, const Page& page) {
  Html chips;
  for (const Facet facet : corpus::kFacets) {
    const searcher::FacetFilter& filter = request.filter(facet);
    if (filter.has_ticks()) chips += ticked_chip(request, page, facet);
    for (const EntityId& id : filter.excluded) chips += excluded_chip(request, page, id);
  }
  for (const DateField field : {DateField::Published, DateField::Mentioned}) {
    if (dates_of(request, field).is_set()) chips += dates_chip(request, field);
  }
  if (chips.empty()) return chips;
  if (number_of_filters(request) > 1) {
    chips.add("<li><a class=\"clear-all\" href=\"", search_url(without_filters(request)),
              "\">Clear all</a></li>");
  }
  return markup("<ul class=\"chips\" aria-label=\"Active filters\">", chips, "</ul>");
}

}  // namespace web
