#include "web/marked_line.h"

#include <algorithm>

namespace web {

Html marked_line(std::string_view text, const std::vector<corpus::ByteRange>& marks) {
  Html html;
  std::size_t at = 0;
  for (const corpus::ByteRange& mark : marks) {
    if (mark.start < at || mark.end <= mark.start || mark.end > text.size()) continue;
    html.add(text.substr(at, mark.start - at), "<mark>",
             text.substr(mark.start, mark.end - mark.start), "</mark>");
    at = mark.end;
  }
  return html.add(text.substr(at));
}

}  // namespace web
