#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/backend.h"
#include "searcher/page.h"
#include "searcher/query.h"

namespace searcher {

// Names beside those of the index: all that what goes by this name is called; none when nothing
// does.
using OtherNames = std::function<std::vector<std::string>(std::string_view name)>;

struct ExpandedQuery {
  Node query;
  // In the order of the query.
  std::vector<Expansion> names;
};

// Lets words and phrases that name a value of the index find it under its other names too: "kyiv"
// becomes "kyiv OR place:kyiv". Of neighbouring words the longest name counts. What `treaties`
// knows is looked for by its other names. `typed` is the text of the query: a name that is
// ambiguous is believed only with its capitals.
ExpandedQuery expand_names(const Node& query, std::string_view typed, const Backend& backend,
                           const OtherNames& treaties);

}  // namespace searcher
