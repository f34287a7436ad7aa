#include "corpus/readers/http_response.h"

// What zlib reads is const then.
#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/member_name.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// The line at the front, without its break; it is taken off.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "HTTP/1.1 200 OK".
std::optional<int> parse_status(std::string_view line) {
  if (!line.starts_with("HTTP/")) return std::nullopt;
  line.remove_prefix(std::min(line.find(' '), line.size()));
  line = trimmed(line);
  int status = 0;
  const auto read = std::from_chars(line.data(), line.data() + line.size(), status);
  return read.ec == std::errc() ? std::optional(status) : std::nullopt;
}

void take_field(std::string_view line, HttpHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = lower_ascii(trimmed(line.substr(0, colon)));
  const std::string value = lower_ascii(trimmed(line.substr(colon + 1)));
  if (name == "content-type") head.media = parse_media_type(value);
  if (name == "transfer-encoding") head.is_chunked = value.find("chunked") != std::string::npos;
  if (name == "content-encoding" && value != "identity") head.encoding = value;
}

// Nothing when the bytes are not in chunks.
std::optional<std::string> joined_chunks(std::string_view bytes) {
  constexpr int kHexadecimal = 16;
  std::string whole;
  bool is_first = true;
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    std::size_t size = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), size, kHexadecimal);
    if (read.ec != std::errc()) {
      if (is_first) return std::nullopt;
      break;
    }
    is_first = false;
    if (size == 0) break;
    const std::string_view chunk = bytes.substr(0, size);
    whole.append(chunk);
    bytes.remove_prefix(chunk.size());
    take_line(bytes);
  }
  return whole;
}

class Inflater {
 public:
  // Of zlib: which packing it expects.
  explicit Inflater(int window) { is_open_ = inflateInit2(&stream_, window) == Z_OK; }
  ~Inflater() {
    if (is_open_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // As far as it can be unpacked.
  HttpBody unpack(std::string_view packed, std::size_t most) {
    HttpBody body;
    if (!is_open_) return {{}, "it cannot be unpacked"};
    stream_.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream_.avail_in = static_cast<uInt>(packed.size());
    int result = Z_OK;
    while (result == Z_OK && body.bytes.size() <= most) {
      stream_.next_out = block_.data();
      stream_.avail_out = static_cast<uInt>(block_.size());
      result = inflate(&stream_, Z_NO_FLUSH);
      body.bytes.append(reinterpret_cast<const char*>(block_.data()),
                        block_.size() - stream_.avail_out);
    }
    if (body.bytes.size() > most) return {{}, "it is longer than 64 MiB"};
    if (result != Z_STREAM_END) body.failure = "it breaks off";
    return body;
  }

 private:
  z_stream stream_ = {};
  bool is_open_ = false;
  std::array<Bytef, std::size_t{16} << 10> block_ = {};
};

HttpBody inflated(std::string_view bytes, std::size_t most) {
  // With a head of gzip's or zlib's, or without one.
  constexpr int kAnyHead = MAX_WBITS + 32;
  constexpr int kNoHead = -MAX_WBITS;
  HttpBody with_head = Inflater(kAnyHead).unpack(bytes, most);
  if (with_head.failure.empty() || !with_head.bytes.empty()) return with_head;
  HttpBody without = Inflater(kNoHead).unpack(bytes, most);
  return without.bytes.empty() ? with_head : without;
}

bool begins_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

}  // namespace

MediaType parse_media_type(std::string_view value) {
  constexpr std::string_view kCharset = "charset=";
  const std::string lower = lower_ascii(value);
  MediaType media;
  media.type = trimmed(std::string_view(lower).substr(0, lower.find(';')));
  const std::size_t at = lower.find(kCharset);
  if (at == std::string::npos) return media;
  std::string_view charset = std::string_view(lower).substr(at + kCharset.size());
  charset = trimmed(charset.substr(0, charset.find(';')));
  if (charset.size() > 1 && (charset.starts_with('"') || charset.starts_with('\''))) {
    charset = charset.substr(1, charset.size() - 2);
  }
  media.charset = charset;
  return media;
}

std::optional<HttpHead> parse_http_head(std::string_view bytes) {
  std::string_view rest = bytes;
  const std::optional<int> status = parse_status(take_line(rest));
  if (!status) return std::nullopt;
  HttpHead head;
  head.status = *status;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty()) {
      head.size = bytes.size() - rest.size();
      return head;
    }
    take_field(line, head);
  }
  return std::nullopt;
}

HttpBody decode_http_body(const HttpHead& head, std::string bytes, std::size_t most) {
  if (head.is_chunked) {
    if (std::optional<std::string> joined = joined_chunks(bytes)) bytes = *std::move(joined);
  }
  const bool is_gzip = head.encoding == "gzip" || head.encoding == "x-gzip";
  if (is_gzip && begins_gzip(bytes)) return inflated(bytes, most);
  if (head.encoding == "deflate") {
    HttpBody body = inflated(bytes, most);
    if (!body.bytes.empty()) return body;
  }
  const bool is_plain = head.encoding.empty() || is_gzip || head.encoding == "deflate";
  if (!is_plain)
    return {{}, "its encoding " + quotation_of(readable_name(head.encoding)) + " is not read"};
  return {std::move(bytes), {}};
}

}  // namespace corpus
