#include "searcher/canonical_nodes.h"

#include <iterator>
#include <utility>

namespace searcher {
namespace {

template <typename Joint>
std::optional<Node> joined(std::vector<Node> nodes) {
  std::vector<Node> flat;
  for (Node& node : nodes) {
    if (auto* inner = std::get_if<Joint>(&node.is)) {
      std::move(inner->of.begin(), inner->of.end(), std::back_inserter(flat));
    } else {
      flat.push_back(std::move(node));
    }
  }
  if (flat.empty()) return std::nullopt;
  if (flat.size() == 1) return std::move(flat.front());
  return Node{Joint{std::move(flat)}};
}

}  // namespace

std::optional<Node> all_of(std::vector<Node> nodes) { return joined<All>(std::move(nodes)); }
std::optional<Node> any_of(std::vector<Node> nodes) { return joined<Any>(std::move(nodes)); }

Node none_of(Node node) {
  if (auto* none = std::get_if<None>(&node.is)) {
    std::vector<Node> inner = std::move(none->of);
    return any_of(std::move(inner)).value_or(Node{Any{}});
  }
  if (auto* any = std::get_if<Any>(&node.is)) return Node{None{std::move(any->of)}};
  return Node{None{{std::move(node)}}};
}

}  // namespace searcher
