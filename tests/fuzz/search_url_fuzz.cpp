#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "web/search_url.h"

// What was read from any bytes is written as a URL that is read without fault as the same request.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const web::ParsedUrl parsed = web::parse_search_url(bytes);
  const std::string url = web::to_query_string(parsed.request);
  const web::ParsedUrl again = web::parse_search_url(url);
  if (!again.problems.empty() || again.request != parsed.request) std::abort();
  if (web::to_query_string(again.request) != url) std::abort();
  return 0;
}
