#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/stored_report.h"
#include "searcher/page.h"
#include "searcher/query.h"

namespace searcher {

// Up to `count` passages of the body that show best what the query asks for, its words and the
// names and dates it asks for marked; the beginning of the body when nothing of it is there.
std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Node& query,
                                   std::size_t count);

// Where the query matches in the body: byte ranges in order, without overlap.
std::vector<corpus::ByteRange> find_matches(const indexer::StoredReport& stored, const Node& query);

}  // namespace searcher
