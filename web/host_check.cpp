#include "web/host_check.h"

#include <algorithm>
#include <string>

namespace web {
namespace {

bool is_port(std::string_view text) {
  return text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

bool is_loopback(std::string_view host) {
  const std::string name = lower(host);
  const bool is_address = std::all_of(name.begin(), name.end(),
                                      [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
  return name == "localhost" || name == "::1" || (is_address && name.starts_with("127."));
}

bool names_this_machine(std::string_view host_header) {
  const std::string host = lower(host_header);
  for (const std::string_view name : {"localhost", "127.0.0.1", "[::1]"}) {
    if (!std::string_view(host).starts_with(name)) continue;
    const std::string_view rest = std::string_view(host).substr(name.size());
    if (rest.empty() || (rest[0] == ':' && is_port(rest.substr(1)))) return true;
  }
  return false;
}

}  // namespace web
