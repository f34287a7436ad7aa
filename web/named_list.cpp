#include "web/named_list.h"

#include <algorithm>
#include <map>

#include "web/glyphs.h"
#include "web/page_words.h"
#include "web/result_list.h"
#include "web/search_links.h"

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;
using corpus::FacetValue;

constexpr std::size_t kDaysShown = 24;

struct Mentions {
  std::size_t count = 0;
  // Number of the first in the text, from 1.
  std::size_t first = 0;
  std::string role;
};

std::map<EntityId, Mentions> mentions_of(const corpus::Annotation& annotation) {
  std::map<EntityId, Mentions> all;
  std::size_t number = 0;
  for (const corpus::EntityMention& mention : annotation.entities) {
    ++number;
    Mentions& mentions = all[mention.id];
    if (++mentions.count == 1) mentions.first = number;
    if (mentions.role.empty()) mentions.role = mention.role;
  }
  return all;
}

Html count_link(const Mentions& mentions) {
  if (mentions.count == 0) return {};
  return markup("<a class=\"count\" href=\"#n", mentions.first, "\" title=\"First mention\">",
                mentions.count, "<span class=\"unseen\"> mentions, go to the first</span></a>");
}

Html name_row(const FacetValue& value, const Mentions& mentions) {
  Html role;
  if (!mentions.role.empty()) {
    role = markup(" <small title=\"", mentions.role, "\"><bdi>", mentions.role, "</bdi></small>");
  }
  return markup("<li><span class=\"label\"><a href=\"", entity_url(value.id), "\"><bdi>",
                shown_label(value.id, value.label), "</bdi></a>", role, "</span>",
                count_link(mentions), "</li>");
}

Html kind_rows(const corpus::Annotation& annotation, Facet facet) {
  const std::map<EntityId, Mentions> mentions = mentions_of(annotation);
  std::vector<std::pair<Mentions, FacetValue>> rows;
  for (const FacetValue& value : annotation.values) {
    if (value.id.facet != facet) continue;
    const auto found = mentions.find(value.id);
    rows.emplace_back(found == mentions.end() ? Mentions{} : found->second, value);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first.count > b.first.count; });
  Html html;
  for (const auto& [counted, value] : rows) html += name_row(value, counted);
  return html;
}

Html kind_section(const corpus::Annotation& annotation, Facet facet) {
  Html rows = kind_rows(annotation, facet);
  if (rows.empty()) return rows;
  return markup("<section><h3>", glyph(facet), heading_of(facet), "</h3><ul>", rows,
                "</ul></section>");
}

std::string first_words_for(const indexer::StoredReport& stored, const corpus::DateSpan& span) {
  const std::string& body = stored.report.body;
  for (const corpus::DateMention& mention : stored.annotation.dates) {
    if (mention.span == span && mention.start < mention.end && mention.end <= body.size()) {
      return body.substr(mention.start, mention.end - mention.start);
    }
  }
  return "";
}

Html day_row(const indexer::StoredReport& stored, const corpus::DateSpan& span) {
  const searcher::DateFilter days{span.from, span.to};
  const std::string label = span_words(span);
  const std::string written = first_words_for(stored, span);
  Html as_written;
  if (!written.empty() && written != label) {
    as_written = markup(" <small><bdi>", written, "</bdi></small>");
  }
  return markup("<li><span class=\"label\"><a href=\"",
                search_url(with_dates({}, searcher::DateField::Mentioned, days)), "\">", label,
                "</a>", as_written, "</span></li>");
}

Html days_section(const indexer::StoredReport& stored) {
  const auto& spans = stored.annotation.mentioned;
  if (spans.empty()) return {};
  Html rows;
  const std::size_t shown = std::min(spans.size(), kDaysShown);
  for (std::size_t i = 0; i < shown; ++i) rows += day_row(stored, spans[i]);
  if (shown < spans.size()) rows.add("<li><small>", spans.size() - shown, " more</small></li>");
  return markup("<section><h3>", glyph(Sign::Date), "Days talked about</h3><ul>", rows,
                "</ul></section>");
}

}  // namespace

Html named_list(const indexer::StoredReport& stored) {
  Html html;
  for (std::size_t kind = 0; kind < corpus::kEntityKinds; ++kind) {
    html += kind_section(stored.annotation, corpus::kFacets[kind]);
  }
  html += days_section(stored);
  if (html.empty())
    html = Html::trusted("<p class=\"empty\">Nobody and nothing known is named.</p>");
  return markup(
      "<aside class=\"named\" aria-label=\"Named in this report\"><h2>Named in this "
      "report</h2>",
      html, "</aside>");
}

}  // namespace web
