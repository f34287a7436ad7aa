#pragma once

#include <string>
#include <string_view>

#include "searcher/page.h"
#include "searcher/request.h"
#include "web/html.h"

namespace web {

// The hits of a page: dateline, title, snippets with the matches marked, and what the report names.
Html result_list(const searcher::Request& request, const searcher::Page& page);

// Hits in short: title, source and day.
Html short_list(const searcher::Request& request, const std::vector<searcher::Hit>& hits);

// Where a report is read, with the search that found it: "/report/…?q=…".
std::string report_url(std::string_view id, const searcher::Request& request);
std::string entity_url(const corpus::EntityId& id);

// A name with its glyph, in the colour of its kind, leading to its page.
Html name_link(const corpus::FacetValue& value);

// ` lang="ar" dir="auto"` for text in a language.
Html language_attributes(std::string_view language);

}  // namespace web
