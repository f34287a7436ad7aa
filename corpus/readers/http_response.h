#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

// The type of a file as HTTP writes it: "text/html; charset=utf-8". Both in lower case.
struct MediaType {
  std::string type;
  std::string charset;
};
MediaType parse_media_type(std::string_view value);

// The head of an answer of a web server.
struct HttpHead {
  int status = 0;
  MediaType media;
  bool is_chunked = false;
  // "gzip"; empty for none.
  std::string encoding;
  // Bytes of the head, with the empty line below it.
  std::size_t size = 0;
};
// Nothing when the bytes begin with no whole head.
std::optional<HttpHead> parse_http_head(std::string_view bytes);

struct HttpBody {
  std::string bytes;
  // Why it could not be taken, whole or in part.
  std::string failure;
};
// The file that was sent, without chunks and unpacked, `most` bytes at most. A crawler may have
// taken chunks and packing away and left the head as it was.
HttpBody decode_http_body(const HttpHead& head, std::string bytes, std::size_t most);

}  // namespace corpus
