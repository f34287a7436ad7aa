#pragma once

#include <optional>
#include <vector>

#include "searcher/query.h"

// Nodes joined in the one shape that parse_query gives: no All in an All, no Any in an Any, none
// with a single child, no None of a None. Nothing where there are no nodes.
namespace searcher {

std::optional<Node> all_of(std::vector<Node> nodes);
std::optional<Node> any_of(std::vector<Node> nodes);
Node none_of(Node node);

}  // namespace searcher
