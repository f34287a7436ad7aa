#include "web/report_page.h"

#include <algorithm>

#include "searcher/search.h"
#include "searcher/snippets.h"
#include "searcher/treaty_names.h"
#include "web/glyphs.h"
#include "web/marked_text.h"
#include "web/named_list.h"
#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/result_list.h"
#include "web/search_links.h"
#include "web/url_encoding.h"

namespace web {
namespace {

using corpus::Facet;
using corpus::Report;
using searcher::Request;

constexpr std::size_t kMatchLinks = 30;
constexpr std::size_t kCopiesShown = 6;

bool came_from_search(const Request& request) {
  return !request.q.empty() || number_of_filters(request) > 0;
}

std::string language_of(const indexer::StoredReport& stored) {
  const std::string& given = stored.report.language;
  return given.empty() ? stored.annotation.language : given;
}

Html match_links(std::size_t matches) {
  if (matches == 0) return {};
  Html links;
  const std::size_t shown = std::min(matches, kMatchLinks);
  for (std::size_t i = 1; i <= shown; ++i) links.add("<a href=\"#m", i, "\">", i, "</a>");
  return markup("<nav class=\"jumps\" aria-label=\"Matches in the text\"><span>",
                count_of(matches, "match"), "</span>", links,
                shown < matches ? Html::trusted("<span>…</span>") : Html(), "</nav>");
}

Html match_bar(const ReportView& view) {
  if (!came_from_search(view.request)) return {};
  const std::size_t filters = number_of_filters(view.request);
  Html what;
  if (!view.request.q.empty()) what.add("<bdi>", view.request.q, "</bdi>");
  if (filters > 0) {
    what.add(what.empty() ? Html() : Html::trusted(" · "), count_of(filters, "filter"));
  }
  return markup("<div class=\"match-bar\"><div class=\"match-bar-in\"><a href=\"",
                search_url(view.request), "\">", glyph(Sign::Arrow), "Back to the search</a>",
                "<span class=\"what\">", what, "</span>", match_links(view.matches.size()),
                "</div></div>\n");
}

// All reports that talk about a day.
std::string on_this_day(corpus::Day day) {
  return search_url(with_dates({}, searcher::DateField::Mentioned, {day, day}));
}

Html origin(const indexer::StoredReport& stored) {
  const Report& report = stored.report;
  Html items;
  for (const corpus::FacetValue& value : stored.annotation.values) {
    if (value.id.facet != Facet::Source) continue;
    items.add("<li><a href=\"", search_url(with_ticked({}, value.id)), "\"><bdi>", value.label,
              "</bdi></a></li>");
  }
  items +=
      report.published
          ? markup("<li>Published <time datetime=\"", corpus::to_string(*report.published), "\">",
                   day_words(*report.published), "</time>", whence_words(report.published_from),
                   "</li><li><a href=\"", on_this_day(*report.published), "\">On this day</a></li>")
          : Html::trusted("<li>no date</li>");
  if (const auto language = language_name(language_of(stored))) {
    items.add("<li>", *language, "</li>");
  }
  if (const auto link = web_link(report.url)) {
    items.add("<li><a href=\"", *link, "\" rel=\"noopener noreferrer nofollow\">Original</a></li>");
  } else if (!report.url.empty()) {
    items.add("<li>", report.url, "</li>");
  }
  items.add("<li><a href=\"", search_url(like_report(report.id)), "\">More like this</a></li>");
  return markup("<ul class=\"origin\">", items, "</ul>");
}

// Where the matches lie in the text, from top to bottom.
Html match_strip(const ReportView& view) {
  const std::size_t length = view.stored.report.body.size();
  if (view.matches.empty() || length == 0) return {};
  Html ticks;
  std::size_t number = 0;
  for (const corpus::ByteRange& match : view.matches) {
    ticks.add("<a href=\"#m", ++number, "\" tabindex=\"-1\"><rect width=\"100%\" height=\"3\" y=\"",
              match.start * 100 / length, "%\"/></a>");
  }
  return markup("<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\">", ticks, "</svg>");
}

Html article(const ReportView& view) {
  const indexer::StoredReport& stored = view.stored;
  const std::string title = corpus::title_of(stored.report);
  const Html language = language_attributes(language_of(stored));
  return markup("<main id=\"main\" tabindex=\"-1\" class=\"report-main\"><article><h1", language,
                ">", title.empty() ? std::string("Untitled report") : title, "</h1>",
                origin(stored), "<div class=\"report-text\"", language, ">",
                marked_text({stored.report.body, stored.annotation.entities,
                             stored.annotation.dates, view.matches}),
                "</div></article>", match_strip(view), "</main>");
}

// A row of the legend, with a switch that hides the marks of its kind.
Html legend_row(std::string_view kind, const Html& sample, std::size_t count) {
  if (count == 0) return {};
  return markup("<li><input class=\"toggle\" type=\"checkbox\" checked id=\"show-", kind,
                "\"><label for=\"show-", kind, "\">", sample, "</label><span class=\"count\">",
                count, "</span></li>");
}

Html legend(const ReportView& view) {
  Html rows =
      legend_row("matches", Html::trusted("<mark>search matches</mark>"), view.matches.size());
  const auto& entities = view.stored.annotation.entities;
  for (std::size_t kind = 0; kind < corpus::kEntityKinds; ++kind) {
    const Facet facet = corpus::kFacets[kind];
    const auto count = std::count_if(entities.begin(), entities.end(),
                                     [facet](const auto& one) { return one.id.facet == facet; });
    rows += legend_row(corpus::name_of(facet),
                       markup("<span class=\"in-text ", corpus::name_of(facet), "\">", glyph(facet),
                              heading_of(facet), "</span>"),
                       static_cast<std::size_t>(count));
  }
  rows += legend_row("date", Html::trusted("<span class=\"in-text date\">Date</span>"),
                     view.stored.annotation.dates.size());
  if (rows.empty()) return rows;
  return markup("<section class=\"legend\"><h2>Marked in the text</h2><ul>", rows,
                "</ul></section>");
}

Html also_as(const ReportView& view) {
  if (view.copies.empty()) return {};
  Html rest;
  if (view.copy_count > view.copies.size()) {
    rest = markup("<p><a href=\"", search_url(with_copies_of({}, view.stored.report.id)), "\">All ",
                  grouped(view.copy_count + 1), " reports of this story</a></p>");
  }
  return markup("<section class=\"also\"><h2>Also as</h2>", short_list({}, view.copies), rest,
                "</section>");
}

Html citation(const Report& report) {
  Html words;
  if (!report.source.empty()) words.add("<bdi>", report.source, "</bdi>, ");
  words.add("“<bdi>", corpus::title_of(report), "</bdi>”");
  if (report.published) words.add(", ", day_words(*report.published));
  return markup("<section class=\"cite\"><h2>Cite</h2><p>", words, ".</p><p class=\"id\">Id <code>",
                report.id, "</code></p><p><a href=\"/api/v1/report/", encoded_for_path(report.id),
                "\">This report as JSON</a></p></section>");
}

void add_copies(ReportView& view, const Site& site) {
  Request request = with_copies_of({}, view.stored.report.id);
  request.limit = kCopiesShown + 1;
  request.hit_detail = searcher::HitDetail::Report;
  searcher::Page page = search(site, request);
  view.copy_count = page.total > 0 ? page.total - 1 : 0;
  for (searcher::Hit& hit : page.hits) {
    const bool is_itself = hit.id == view.stored.report.id;
    if (!is_itself && view.copies.size() < kCopiesShown) view.copies.push_back(std::move(hit));
  }
}

}  // namespace

Html report_page(const ReportView& view) {
  Html content =
      markup(match_bar(view), "<div class=\"columns\">", article(view), named_list(view.stored),
             "<aside class=\"rail\" aria-label=\"About this report\">", legend(view), also_as(view),
             citation(view.stored.report), "</aside></div>\n");
  return framed({corpus::title_of(view.stored.report), "report", view.request, std::move(content)});
}

Html report_page(const Site& site, const indexer::StoredReport& stored, const Request& request) {
  std::vector<corpus::ByteRange> matches;
  if (!request.q.empty()) {
    const searcher::ReadQuery read =
        searcher::read_query(site.backend, request, searcher::treaty_names(site.lexicon));
    matches = searcher::find_matches(stored, read.query);
  }
  ReportView view{stored, request, std::move(matches)};
  add_copies(view, site);
  return report_page(view);
}

}  // namespace web
