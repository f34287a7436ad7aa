#include "corpus/readers/http_response.h"

#include <gtest/gtest.h>

#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

constexpr std::size_t kMost = std::size_t{1} << 20;

HttpHead packed_head(std::string encoding) {
  HttpHead head;
  head.encoding = std::move(encoding);
  return head;
}

TEST(HttpHead, SaysWhatFollows) {
  const std::string bytes =
      "HTTP/1.1 200 OK\r\ncontent-type: Text/HTML; Charset=UTF-8\r\n"
      "Transfer-Encoding: chunked\r\nContent-Encoding: GZIP\r\n\r\nbody";
  const std::optional<HttpHead> head = parse_http_head(bytes);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->media.type, "text/html");
  EXPECT_EQ(head->media.charset, "utf-8");
  EXPECT_TRUE(head->is_chunked);
  EXPECT_EQ(head->encoding, "gzip");
  EXPECT_EQ(bytes.substr(head->size), "body");
}

TEST(HttpHead, WithoutItsEndIsNone) {
  for (const char* bytes : {"", "HTTP/1.1", "HTTP/1.1 200 OK\r\nA: b", "GET / HTTP/1.1\r\n\r\n"}) {
    EXPECT_FALSE(parse_http_head(bytes)) << bytes;
  }
}

TEST(HttpBody, CutPackingGivesWhatCameBefore) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * 7919) + " ";
  const std::string packed = gzip_of(text);
  const HttpBody body =
      decode_http_body(packed_head("gzip"), packed.substr(0, packed.size() / 2), kMost);
  EXPECT_FALSE(body.bytes.empty());
  EXPECT_TRUE(text.starts_with(body.bytes));
  EXPECT_EQ(body.failure, "it breaks off");
}

TEST(HttpBody, BombIsNotUnpackedPastTheLimit) {
  const HttpBody body =
      decode_http_body(packed_head("gzip"), gzip_of(std::string(8 << 20, 'x')), kMost);
  EXPECT_TRUE(body.bytes.empty());
  EXPECT_EQ(body.failure, "it is longer than 64 MiB");
}

TEST(HttpBody, ChunksThatLieAboutTheirSizeAreCutShort) {
  HttpHead head;
  head.is_chunked = true;
  EXPECT_EQ(decode_http_body(head, "ffffffffffffff\r\nShut.", kMost).bytes, "Shut.");
  EXPECT_EQ(decode_http_body(head, "3\r\nShut.", kMost).bytes, "Shu");
  EXPECT_EQ(decode_http_body(head, "", kMost).bytes, "");
}

}  // namespace
}  // namespace corpus
