#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/stored_report.h"
#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/sought.h"

namespace searcher {

inline constexpr std::size_t kMostSnippets = 3;

// Up to `count` passages of the body, and no more than kMostSnippets, that show best what is
// sought, its words and the names and dates marked; the beginning of the body when nothing of it is
// there. Of a body longer than 4 MiB the rest is not looked at, nor what comes after a thousand
// words that match.
std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Sought& sought,
                                   std::size_t count);
std::vector<Snippet> make_snippets(const indexer::StoredReport& stored, const Node& query,
                                   std::size_t count);

// Where the query matches in the body, wholly read: byte ranges in order, without overlap.
std::vector<corpus::ByteRange> find_matches(const indexer::StoredReport& stored, const Node& query);

}  // namespace searcher
