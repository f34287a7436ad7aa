#include "web/facet_bars.h"

#include <algorithm>

#include "web/page_words.h"
#include "web/search_links.h"

namespace web {

Html facet_bars(const searcher::Request& request, const searcher::FacetCounts& counts,
                std::size_t most) {
  std::size_t longest = 1;
  for (const searcher::FacetCount& value : counts.values) {
    if (!value.is_family) longest = std::max(longest, value.count);
  }
  Html rows;
  std::size_t shown = 0;
  for (const searcher::FacetCount& value : counts.values) {
    if (value.count == 0 || value.excluded || value.selected || value.is_family) continue;
    if (shown++ == most) break;
    const std::size_t percent = std::max<std::size_t>(1, value.count * 100 / longest);
    rows.add("<li><a href=\"", search_url(with_ticked(request, value.id)),
             "\"><span class=\"label\"><bdi>", shown_label(value.id, value.label),
             "</bdi></span><svg class=\"length\" aria-hidden=\"true\" focusable=\"false\"><rect "
             "width=\"",
             percent, "%\" height=\"100%\" rx=\"1\"/></svg><span class=\"count\">",
             grouped(value.count), "<span class=\"unseen\"> reports</span></span></a></li>");
  }
  if (rows.empty()) return rows;
  return markup("<ul class=\"bars ", corpus::name_of(counts.facet), "\">", rows, "</ul>");
}

}  // namespace web
