#pragma once

#include <string>
#include <vector>

#include "searcher/backend.h"
#include "searcher/expand_names.h"
#include "searcher/page.h"
#include "searcher/request.h"

namespace searcher {

struct ReadQuery {
  // For Backend::search.
  Node query;
  std::string read_as;
  std::vector<Note> notes;
  std::vector<Expansion> expanded;
  // As typed, before other names.
  Node typed;
};

// Parses request.q, adds other names unless the request wants none, and resolves names. Throws
// Unavailable.
ReadQuery read_query(const Backend& backend, const Request& request, const OtherNames& treaties);

// From typed words to a page of hits: reads request.q, asks the backend, and says how the text was
// read. The names and word forms that the text is read by, and the page, are of one commit. Throws
// Unavailable.
Page search(const Backend& backend, const Request& request, const OtherNames& treaties = {});

}  // namespace searcher
