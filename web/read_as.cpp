#include "web/read_as.h"

#include <algorithm>
#include <string_view>

#include "web/url_encoding.h"

namespace web {
namespace {

constexpr std::size_t kBefore = 40;

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

}  // namespace

Html read_as(const searcher::Request& request, const searcher::Page& page) {
  if (request.q.empty()) return {};
  Html html;
  if (!page.read_as.empty() && page.read_as != request.q) {
    html.add("<p class=\"read-as\">Read as <code dir=\"auto\">", page.read_as, "</code></p>");
  }
  Html notes;
  for (const searcher::Note& note : page.notes) {
    notes.add("<li>", note.message, place_of(note, request.q), "</li>");
  }
  if (!notes.empty()) html.add("<ul class=\"query-notes\">", notes, "</ul>");
  return html;
}

}  // namespace web
