#include "web/static_files.h"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(StaticFiles, AreFoundByTheNameThatPagesUse) {
  const std::string url = static_url("frame.css");
  ASSERT_TRUE(url.starts_with("/static/frame."));
  const auto file = find_static_file(url.substr(8));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->is_pinned);
  EXPECT_EQ(file->content_type, "text/css; charset=utf-8");
  EXPECT_NE(file->bytes.find("--ink"), std::string_view::npos);
}

TEST(StaticFiles, APlainNameIsNotPinned) {
  const auto file = find_static_file("frame.css");
  ASSERT_TRUE(file);
  EXPECT_FALSE(file->is_pinned);
}

TEST(StaticFiles, NothingElseIsServed) {
  EXPECT_FALSE(find_static_file("frame.0000000000000000.css"));
  EXPECT_FALSE(find_static_file("../server.cpp"));
  EXPECT_FALSE(find_static_file(""));
}

}  // namespace
}  // namespace web
