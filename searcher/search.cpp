#include "searcher/search.h"

#include <utility>

#include "searcher/query_parser.h"
#include "searcher/query_text.h"
#include "searcher/resolve_names.h"

namespace searcher {

Page search(const Backend& backend, Request request) {
  ParsedQuery parsed = parse_query(request.q);
  request.query = resolve_names(parsed.query, backend, parsed.notes);
  Page page = backend.search(request);
  page.read_as = to_text(parsed.query);
  page.notes = std::move(parsed.notes);
  return page;
}

}  // namespace searcher
