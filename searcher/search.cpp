#include "searcher/search.h"

#include <utility>

#include "searcher/did_you_mean.h"
#include "searcher/one_commit.h"
#include "searcher/query_parser.h"
#include "searcher/query_text.h"
#include "searcher/resolve_forms.h"
#include "searcher/resolve_names.h"

namespace searcher {

ReadQuery read_query(const Backend& backend, const Request& request, const OtherNames& treaties) {
  ParsedQuery parsed = parse_query(request.q, request.today);
  ExpandedQuery expanded{parsed.query, {}};
  if (request.other_names) {
    expanded = expand_names(expanded.query, request.q, backend, treaties);
  }
  ReadQuery read;
  read.typed = std::move(parsed.query);
  read.read_as = to_text(expanded.query);
  read.notes = std::move(parsed.notes);
  read.query = resolve_names(expanded.query, backend, read.notes);
  read.query = resolve_forms(read.query, backend, read.notes);
  read.expanded = std::move(expanded.names);
  return read;
}

namespace {

Page search_once(const Backend& backend, Request request, const OtherNames& treaties) {
  ReadQuery read = read_query(backend, request, treaties);
  request.query = std::move(read.query);
  Page page = backend.search(request);
  if (request.cursor.empty() && request.count_total)
    page.did_you_mean = did_you_mean(backend, request, {read.typed, page.total}, treaties);
  page.read_as = std::move(read.read_as);
  page.notes = std::move(read.notes);
  page.expanded = std::move(read.expanded);
  return page;
}

}  // namespace

Page search(const Backend& backend, const Request& request, const OtherNames& treaties) {
  return of_one_commit(backend, [&] { return search_once(backend, request, treaties); });
}

}  // namespace searcher
