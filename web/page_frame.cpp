#include "web/page_frame.h"

#include "web/glyphs.h"
#include "web/search_links.h"
#include "web/search_url.h"
#include "web/static_files.h"

namespace web {
namespace {

Html style_sheets() {
  Html links;
  for (const char* name : {"frame.css", "search.css", "reading.css"}) {
    links.add("<link rel=\"stylesheet\" href=\"", static_url(name), "\">\n");
  }
  return links;
}

Html head(const PageFrame& frame) {
  return markup(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>", frame.title,
      frame.title.empty() ? Html() : Html::trusted(" · "), "Sitrep</title>\n",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<link rel=\"icon\" href=\"",
      static_url("sitrep.svg"), "\" type=\"image/svg+xml\">\n", style_sheets(), "</head>\n");
}

Html top_bar(const PageFrame& frame) {
  return markup("<header class=\"bar\"><div class=\"bar-in\"><a class=\"brand\" href=\"/\">",
                glyph(Sign::Logo), "<span>Sitrep</span></a>",
                frame.has_box ? search_box(frame.request) : Html(),
                "<nav class=\"bar-links\" aria-label=\"Site\"><a href=\"/search\">All reports</a>"
                "<a href=\"/api/v1/search\">API</a></nav></div></header>\n");
}

Html foot() {
  return Html::trusted(
      "<footer class=\"foot\"><p>Sitrep reads the reports on this machine. It says what they "
      "name, never who is right.</p><p><a href=\"/stats\">The index</a> "
      "<a href=\"/api/v1/health\">Health</a> "
      "<a href=\"/api/v1/search\">JSON API</a></p></footer>\n");
}

}  // namespace

Html hidden_fields(const searcher::Request& request, std::string_view except_prefix) {
  Html html;
  for (const auto& [name, value] : to_parameters(request)) {
    if (std::string_view(name).starts_with(except_prefix) || name == "cursor") continue;
    html.add("<input type=\"hidden\" name=\"", name, "\" value=\"", value, "\">");
  }
  return html;
}

Html search_box(const searcher::Request& request) {
  Html clear;
  if (!request.q.empty()) {
    clear = markup("<a class=\"box-clear\" href=\"", search_url(with_text(request, "")),
                   "\" title=\"Clear the words\">", glyph(Sign::Close),
                   "<span class=\"unseen\">Clear the words</span></a>");
  }
  return markup("<form class=\"box\" role=\"search\" action=\"/search\" method=\"get\">",
                glyph(Sign::Search),
                "<label class=\"unseen\" for=\"q\">Search the reports</label>"
                "<input id=\"q\" name=\"q\" type=\"text\" inputmode=\"search\" dir=\"auto\" "
                "autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" "
                "maxlength=\"4096\" placeholder=\"Search the reports\" value=\"",
                request.q, "\">", clear, hidden_fields(request, "q"), "<button type=\"submit\">",
                glyph(Sign::Search), "<span>Search</span></button></form>");
}

Html framed(const PageFrame& frame) {
  return markup(head(frame), "<body class=\"", frame.kind, "\">\n", glyph_sheet(),
                "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n", top_bar(frame),
                frame.content, foot(), "</body>\n</html>\n");
}

}  // namespace web
