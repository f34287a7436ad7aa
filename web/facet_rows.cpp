#include "web/facet_rows.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "web/glyphs.h"
#include "web/page_words.h"
#include "web/search_links.h"

namespace web {
namespace {

using searcher::FacetCount;
using searcher::FacetCounts;
using searcher::Request;

Html excluded_content(const Request& request, const FacetCount& value) {
  const std::string label = shown_label(value.id, value.label);
  return markup("<a class=\"pick\" href=\"", search_url(without_excluded(request, value.id)),
                "\" title=\"Let ", label,
                " in again\"><span class=\"tick\"></span><span class=\"label\"><bdi>", label,
                "</bdi></span><span class=\"count\">", grouped(value.count),
                " left out</span></a>");
}

Html not_link(const Request& request, const FacetCount& value, std::string_view label) {
  return markup("<a class=\"not\" href=\"", search_url(with_excluded(request, value.id)),
                "\" title=\"Leave out ", label, "\">not<span class=\"unseen\"> ", label,
                "</span></a>");
}

// What stands in the row of a value.
Html row_content(const Request& request, const FacetCount& value) {
  if (value.excluded) return excluded_content(request, value);
  const std::string label = shown_label(value.id, value.label);
  const Request after =
      value.selected ? without_ticked(request, value.id) : with_ticked(request, value.id);
  return markup("<a class=\"pick\" href=\"", search_url(after), "\" title=\"", label,
                value.selected ? Html::trusted("\" aria-current=\"true\">") : Html::trusted("\">"),
                "<span class=\"tick\"></span><span class=\"label\"><bdi>", label, "</bdi></span>",
                value.selected ? Html::trusted("<span class=\"unseen\">, ticked</span>") : Html(),
                "<span class=\"count\">", grouped(value.count), "</span></a>",
                not_link(request, value, label));
}

Html none_row(const Request& request, const FacetCounts& counts) {
  if (counts.none == 0 && !counts.none_selected) return {};
  const Request after = with_none(request, counts.facet, !counts.none_selected);
  return markup(
      counts.none_selected ? Html::trusted("<li class=\"row is-ticked\">")
                           : Html::trusted("<li class=\"row\">"),
      "<a class=\"pick\" href=\"", search_url(after),
      counts.none_selected ? Html::trusted("\" aria-current=\"true\">") : Html::trusted("\">"),
      "<span class=\"tick\"></span><span class=\"label\">none <small>", none_words(counts.facet),
      "</small></span><span class=\"count\">", grouped(counts.none), "</span></a></li>");
}

Html row_class(const FacetCount& value) {
  if (value.excluded) return Html::trusted("row is-excluded");
  return value.selected ? Html::trusted("row is-ticked") : Html::trusted("row");
}

// Lays values out under those they belong to, where these are listed too.
class Tree {
 public:
  Tree(const Request& request, const FacetCounts& counts) : request_(request), counts_(counts) {
    std::map<corpus::EntityId, std::size_t> places;
    for (std::size_t i = 0; i < counts.values.size(); ++i) places[counts.values[i].id] = i;
    // Of other facets a value is not counted with what lies above it.
    const bool has_families =
        counts.facet == corpus::Facet::Weapon || counts.facet == corpus::Facet::Place;
    under_.resize(counts.values.size());
    is_under_.resize(counts.values.size());
    for (std::size_t i = 0; i < counts.values.size(); ++i) {
      const auto& parent = counts.values[i].parent;
      const auto above = parent && has_families ? places.find(*parent) : places.end();
      if (above == places.end() || above->second == i) continue;
      under_[above->second].push_back(i);
      is_under_[i] = true;
    }
  }

  Html render() {
    Html html;
    for (std::size_t i = 0; i < counts_.values.size(); ++i) {
      if (!is_under_[i]) html += row(i);
    }
    // Those whose parents go round in a circle are under no other.
    for (std::size_t i = 0; i < counts_.values.size(); ++i) html += row(i);
    return html;
  }

 private:
  // Each row is rendered once.
  Html row(std::size_t place) {
    if (!rendered_.insert(place).second) return {};
    const FacetCount& value = counts_.values[place];
    const Html content = row_content(request_, value);
    if (under_[place].empty())
      return markup("<li class=\"", row_class(value), "\">", content, "</li>");
    Html inner;
    for (const std::size_t below : under_[place]) inner += row(below);
    const std::string label = shown_label(value.id, value.label);
    return markup("<li class=\"fold\"><div class=\"", row_class(value), "\">", content,
                  "</div><details open><summary title=\"Fold what is under ", label, "\">",
                  glyph(Sign::Chevron), "<span class=\"unseen\">Under ", label,
                  "</span></summary><ul class=\"rows\" aria-label=\"", label, "\">", inner,
                  "</ul></details></li>");
  }

  const Request& request_;
  const FacetCounts& counts_;
  // By place in the list.
  std::vector<std::vector<std::size_t>> under_;
  std::vector<bool> is_under_;
  std::set<std::size_t> rendered_;
};

}  // namespace

Html facet_rows(const Request& request, const FacetCounts& counts) {
  return Tree(request, counts).render() += none_row(request, counts);
}

}  // namespace web
