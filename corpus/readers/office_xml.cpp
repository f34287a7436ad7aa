#include "corpus/readers/office_xml.h"

#include <algorithm>
#include <cstddef>

#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// A node takes 64 bytes, an attribute 40.
constexpr std::ptrdiff_t kMostNodes = 4'000'000;

}  // namespace

bool load_office_xml(pugi::xml_document& tree, std::string_view xml) {
  const auto begins_node = [](char c) { return c == '<' || c == '='; };
  if (std::count_if(xml.begin(), xml.end(), begins_node) > kMostNodes) return false;
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  return static_cast<bool>(tree.load_buffer(xml.data(), xml.size(), options));
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node find_child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view find_text(const pugi::xml_node& root, std::string_view name) {
  std::string_view text;
  walk(
      root,
      [&](const pugi::xml_node& node) {
        if (text.empty() && local_name(node) == name) text = trimmed(node.child_value());
        return text.empty();
      },
      [](const pugi::xml_node&) {});
  return text;
}

void walk(const pugi::xml_node& root, const std::function<bool(const pugi::xml_node&)>& enter,
          const std::function<void(const pugi::xml_node&)>& leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    const bool is_taken = enter(node);
    if (is_taken && node.first_child()) {
      node = node.first_child();
      continue;
    }
    if (is_taken) leave(node);
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      if (node != root) leave(node);
    }
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
}

}  // namespace corpus
