#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace web {

// A file that comes with the program. Its name carries a hash of its bytes, so that a browser may
// keep it for good.
struct StaticFile {
  std::string_view bytes;
  std::string_view content_type;
  std::string etag;
  // The name asked for carries the hash of these bytes.
  bool is_pinned = false;
};

// "sitrep.css" or "sitrep.<hash>.css".
std::optional<StaticFile> find_static_file(std::string_view name);

// Where a page finds a file: "/static/sitrep.<hash>.css".
std::string static_url(std::string_view name);

}  // namespace web
