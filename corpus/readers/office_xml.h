#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string_view>

namespace corpus {

// Whether the part of a document is XML within bounds; `tree` holds it then. Entities of its own
// are not expanded.
bool load_office_xml(pugi::xml_document& tree, std::string_view xml);

// "p" of "w:p": prefixes are up to whoever wrote the document.
std::string_view local_name(const pugi::xml_node& node);

// The first child of this local name; an empty node when there is none.
pugi::xml_node find_child(const pugi::xml_node& node, std::string_view name);

// The text of the first element of this local name, white space around it left out.
std::string_view find_text(const pugi::xml_node& root, std::string_view name);

// Goes over a tree however deep it is. What lies below a node that `enter` refuses is passed over;
// `leave` is called for those it took.
void walk(const pugi::xml_node& root, const std::function<bool(const pugi::xml_node&)>& enter,
          const std::function<void(const pugi::xml_node&)>& leave);

}  // namespace corpus
