#include "web/result_list.h"

#include <algorithm>
#include <array>

#include "web/glyphs.h"
#include "web/marked_line.h"
#include "web/page_words.h"
#include "web/search_links.h"
#include "web/search_url.h"
#include "web/url_encoding.h"

namespace web {
namespace {

using corpus::FacetValue;
using searcher::Hit;
using searcher::Request;

constexpr std::size_t kNamesShown = 5;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_said_already(const Request& request, const FacetValue& value) {
  const auto& ticked = request.filter(value.id.facet).ticked;
  if (std::find(ticked.begin(), ticked.end(), value.id) != ticked.end()) return true;
  return lower(request.q).find(lower(value.label)) != std::string::npos;
}

// A country that is named itself is among the places too.
bool is_named_as_place(const Hit& hit, const FacetValue& value) {
  if (value.id.facet != corpus::Facet::Country) return false;
  return std::any_of(hit.entities.begin(), hit.entities.end(), [&](const FacetValue& other) {
    return other.id.facet == corpus::Facet::Place && other.label == value.label;
  });
}

// What the search does not say itself; first one of each kind, then the others.
std::vector<FacetValue> names_to_show(const Request& request, const Hit& hit) {
  std::vector<FacetValue> first;
  std::vector<FacetValue> others;
  std::array<bool, corpus::kFacets.size()> seen{};
  for (const FacetValue& value : hit.entities) {
    if (is_said_already(request, value) || is_named_as_place(hit, value)) continue;
    bool& has_one = seen[corpus::index_of(value.id.facet)];
    (has_one ? others : first).push_back(value);
    has_one = true;
  }
  first.insert(first.end(), others.begin(), others.end());
  return first;
}

Html names_line(const Request& request, const Hit& hit) {
  const std::vector<FacetValue> names = names_to_show(request, hit);
  if (names.empty()) return {};
  const std::size_t shown = std::min(names.size(), kNamesShown);
  Html items;
  for (std::size_t i = 0; i < shown; ++i) items.add("<li>", name_link(names[i]), "</li>");
  if (names.size() > shown) {
    items.add("<li><a class=\"rest\" href=\"", report_url(hit.id, request), "\">+",
              names.size() - shown, "<span class=\"unseen\"> more names</span></a></li>");
  }
  return markup("<ul class=\"names\" aria-label=\"Named in it\">", items, "</ul>");
}

Html dateline(const Hit& hit) {
  Html html = Html::trusted("<p class=\"dateline\">");
  if (hit.published) {
    html.add("<time datetime=\"", corpus::to_string(*hit.published), "\">",
             day_words(*hit.published), "</time>");
  } else {
    html += "<span class=\"no-date\">no date</span>";
  }
  if (!hit.source.empty()) html.add("<span class=\"source\"><bdi>", hit.source, "</bdi></span>");
  return html += "</p>";
}

Html language_tag(std::string_view language) {
  if (language == "en") return {};
  const auto name = language_name(language);
  return name ? markup(" <span class=\"tag\" lang=\"en\">", *name, "</span>") : Html();
}

Html title_line(const Request& request, const Hit& hit) {
  return markup("<h3", language_attributes(hit.language), "><a href=\"",
                report_url(hit.id, request), "\">",
                hit.title.empty() ? std::string_view("Untitled report") : hit.title, "</a>",
                language_tag(hit.language), "</h3>");
}

Html copies_link(const Request& request, const Hit& hit) {
  if (hit.copies == 0 || request.copies == searcher::Copies::All) return {};
  return markup("<p class=\"copies\"><a href=\"", search_url(with_copies_of(request, hit.id)),
                "\">+", grouped(hit.copies),
                std::string_view(hit.copies == 1 ? " copy" : " copies"), "</a></p>");
}

// A snippet leads to its first match in the report. The keyboard gets there from the report itself.
Html snippet_text(const Request& request, const Hit& hit, const searcher::Snippet& snippet) {
  Html text = marked_line(snippet.text, snippet.marks);
  if (request.q.empty() || !snippet.first_match) return text;
  return markup("<a tabindex=\"-1\" href=\"", report_url(hit.id, request), "#m",
                snippet.first_match->number, "\">", text, "</a>");
}

Html result(const Request& request, const Hit& hit) {
  Html snippets;
  for (const searcher::Snippet& snippet : hit.snippets) {
    snippets.add("<p class=\"snippet\"", language_attributes(hit.language), ">",
                 snippet_text(request, hit, snippet), "</p>");
  }
  return markup("<li class=\"result\"><article>", dateline(hit), "<div class=\"found\">",
                title_line(request, hit), snippets, names_line(request, hit),
                copies_link(request, hit), "</div></article></li>\n");
}

}  // namespace

std::string report_url(std::string_view id, const Request& request) {
  Request kept = request;
  kept.cursor.clear();
  kept.facets.clear();
  return to_url("/report/" + encoded_for_path(id), kept);
}

std::string entity_url(const corpus::EntityId& id) { return "/entity/" + corpus::to_string(id); }

Html name_link(const FacetValue& value) {
  return markup("<a class=\"name ", corpus::name_of(value.id.facet), "\" href=\"",
                entity_url(value.id), "\">", glyph(value.id.facet), "<bdi>",
                shown_label(value.id, value.label), "</bdi></a>");
}

Html language_attributes(std::string_view language) {
  if (language.empty() || language == "und") return Html::trusted(" dir=\"auto\"");
  return markup(" lang=\"", language, "\" dir=\"auto\"");
}

Html result_list(const Request& request, const searcher::Page& page) {
  Html items;
  for (const Hit& hit : page.hits) items += result(request, hit);
  return markup("<ol class=\"results\">", items, "</ol>");
}

Html short_list(const Request& request, const std::vector<Hit>& hits) {
  Html items;
  for (const Hit& hit : hits) {
    Html line;
    if (!hit.source.empty()) line.add("<bdi>", hit.source, "</bdi> · ");
    line.add(hit.published ? day_words(*hit.published) : std::string("no date"));
    items.add("<li><a", language_attributes(hit.language), " href=\"", report_url(hit.id, request),
              "\">", hit.title.empty() ? std::string_view("Untitled report") : hit.title,
              "</a><small>", line, "</small></li>");
  }
  return markup("<ul class=\"short-list\">", items, "</ul>");
}

}  // namespace web
