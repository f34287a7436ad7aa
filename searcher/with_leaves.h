#pragma once

#include <variant>
#include <vector>

#include "searcher/query.h"

namespace searcher {

// The same tree with what `replace(leaf)` gives, a node, in place of each leaf it has an overload
// for, in their order; other leaves stay.
template <typename Replace>
Node with_leaves(const Node& query, Replace& replace);

template <typename Replace>
std::vector<Node> with_leaves(const std::vector<Node>& nodes, Replace& replace) {
  std::vector<Node> replaced;
  replaced.reserve(nodes.size());
  for (const Node& node : nodes) replaced.push_back(with_leaves(node, replace));
  return replaced;
}

template <typename Replace>
Node with_leaves(const Node& query, Replace& replace) {
  if (const auto* all = std::get_if<All>(&query.is))
    return Node{All{with_leaves(all->of, replace)}};
  if (const auto* any = std::get_if<Any>(&query.is))
    return Node{Any{with_leaves(any->of, replace)}};
  if (const auto* none = std::get_if<None>(&query.is))
    return Node{None{with_leaves(none->of, replace)}};
  return std::visit(
      [&](const auto& leaf) {
        if constexpr (requires { replace(leaf); }) {
          return replace(leaf);
        } else {
          return Node{leaf};
        }
      },
      query.is);
}

}  // namespace searcher
