#include "web/read_as.h"

#include <algorithm>
#include <string_view>

#include "web/search_links.h"
#include "web/url_encoding.h"

namespace web {
namespace {

constexpr std::size_t kBefore = 40;
// Of each name that is searched by others too.
constexpr std::size_t kNamesShown = 6;

// The typed text around the place a note speaks of, the word there underlined.
Html place_of(const searcher::Note& note, std::string_view typed) {
  if (note.offset >= typed.size()) return {};
  const std::string_view before = typed.substr(0, note.offset);
  std::size_t start = before.size() - std::min(before.size(), kBefore);
  while (start < before.size() && (static_cast<unsigned char>(before[start]) & 0xC0U) == 0x80)
    ++start;
  const std::string_view rest = typed.substr(note.offset);
  const std::string_view word = cut_utf8(rest.substr(0, rest.find(' ')), kBefore);
  return markup(" <code dir=\"auto\">", start > 0 ? Html::trusted("…") : Html(),
                before.substr(start), "<u>", word, "</u>",
                word.size() < rest.size() ? Html::trusted(" …") : Html(), "</code>");
}

// "including Kiev, Київ [turn off]".
Html other_names(const searcher::Request& request, const searcher::Page& page) {
  Html html;
  for (const searcher::Expansion& name : page.expanded) {
    html.add(html.empty() ? Html::trusted(" including ") : Html::trusted("; "));
    const std::size_t shown = std::min(name.as.size(), kNamesShown);
    for (std::size_t i = 0; i < shown; ++i) {
      html.add(i > 0 ? Html::trusted(", ") : Html(), "<bdi>", name.as[i], "</bdi>");
    }
    if (shown < name.as.size()) html.add(" and ", name.as.size() - shown, " more");
  }
  if (html.empty()) return html;
  return html.add(" <a class=\"turn\" href=\"", search_url(with_other_names(request, false)),
                  "\">[turn off]</a>");
}

Html did_you_mean(const searcher::Request& request, const searcher::Page& page) {
  if (page.did_you_mean.empty()) return {};
  return markup("<p class=\"did-you-mean\">Did you mean <a href=\"",
                search_url(with_text(request, page.did_you_mean)), "\" dir=\"auto\">",
                page.did_you_mean, "</a>?</p>");
}

Html only_as_written(const searcher::Request& request) {
  return markup(" only as written <a class=\"turn\" href=\"",
                search_url(with_other_names(request, true)), "\">[include other names]</a>");
}

}  // namespace

Html read_as(const searcher::Request& request, const searcher::Page& page) {
  if (request.q.empty()) return {};
  Html html;
  if (!page.read_as.empty() && (page.read_as != request.q || !request.other_names)) {
    html.add("<p class=\"read-as\">Read as <code dir=\"auto\">", page.read_as, "</code>",
             request.other_names ? other_names(request, page) : only_as_written(request), "</p>");
  }
  Html notes;
  for (const searcher::Note& note : page.notes) {
    notes.add("<li>", note.message, place_of(note, request.q), "</li>");
  }
  if (!notes.empty()) html.add("<ul class=\"query-notes\">", notes, "</ul>");
  html.add(did_you_mean(request, page));
  return html;
}

}  // namespace web
