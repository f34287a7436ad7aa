#include "corpus/readers/member_name.h"

#include <algorithm>

#include "corpus/charset.h"

namespace corpus {

std::string readable_name(std::string_view name) {
  if (is_utf8(name)) return std::string(name);
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text.push_back(c);
    } else {
      text.append({'%', kHex[byte >> 4U], kHex[byte & 0xFU]});
    }
  }
  return text;
}

bool is_hidden(std::string_view name) { return name.starts_with('.') || name == "__MACOSX"; }

std::string member_path(std::string_view name) {
  std::string path;
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    name.remove_prefix(std::min(part.size() + 1, name.size()));
    if (part.empty() || part == "." || part == "..") continue;
    if (is_hidden(part)) return {};
    if (!path.empty()) path.push_back('/');
    path.append(part);
  }
  return readable_name(path);
}

}  // namespace corpus
