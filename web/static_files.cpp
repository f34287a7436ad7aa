#include "web/static_files.h"

#include <xxhash.h>

#include <array>
#include <utility>

#include "embedded/web_static_files.h"

namespace web {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kContentTypes = {{
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".js", "text/javascript; charset=utf-8"},
}};

std::string_view content_type_of(std::string_view name) {
  for (const auto& [ending, type] : kContentTypes) {
    if (name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string hash_of(std::string_view bytes) {
  constexpr std::string_view kHex = "0123456789abcdef";
  XXH64_hash_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string digits(16, '0');
  for (std::size_t at = digits.size(); at-- > 0; hash >>= 4U) digits[at] = kHex[hash & 0xFU];
  return digits;
}

// "sitrep.css" and the hash make "sitrep.<hash>.css".
std::string pinned_name(std::string_view name, std::string_view hash) {
  const std::size_t dot = name.rfind('.');
  return std::string(name.substr(0, dot)) + "." + std::string(hash) + std::string(name.substr(dot));
}

std::string_view name_in_folder(const EmbeddedFile& file) {
  return file.name.substr(file.name.rfind('/') + 1);
}

}  // namespace

std::optional<StaticFile> find_static_file(std::string_view name) {
  for (const EmbeddedFile& file : static_files()) {
    const std::string_view plain = name_in_folder(file);
    const std::string hash = hash_of(file.bytes);
    const bool is_pinned = name == pinned_name(plain, hash);
    if (!is_pinned && name != plain) continue;
    return StaticFile{file.bytes, content_type_of(plain), "\"" + hash + "\"", is_pinned};
  }
  return std::nullopt;
}

std::string static_url(std::string_view name) {
  for (const EmbeddedFile& file : static_files()) {
    if (name_in_folder(file) == name) return "/static/" + pinned_name(name, hash_of(file.bytes));
  }
  return "/static/" + std::string(name);
}

}  // namespace web
