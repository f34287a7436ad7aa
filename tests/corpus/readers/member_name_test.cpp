#include "corpus/readers/member_name.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(MemberPath, LeadsNowhereElse) {
  EXPECT_EQ(member_path("a/b.txt"), "a/b.txt");
  EXPECT_EQ(member_path("./a//b.txt"), "a/b.txt");
  EXPECT_EQ(member_path("/etc/a"), "etc/a");
  EXPECT_EQ(member_path("../../a/../b"), "a/b");
  EXPECT_EQ(member_path(""), "");
  EXPECT_EQ(member_path("/../."), "");
}

TEST(MemberPath, OfSomethingHiddenIsEmpty) {
  EXPECT_EQ(member_path(".git/config"), "");
  EXPECT_EQ(member_path("a/.cache/b.txt"), "");
  EXPECT_EQ(member_path("__MACOSX/a.txt"), "");
  EXPECT_EQ(member_path("a.b/c"), "a.b/c");
}

TEST(ReadableName, KeepsDifferentBytesDifferent) {
  EXPECT_EQ(readable_name("порт"), "порт");
  EXPECT_EQ(readable_name("a\xFF"), "a%FF");
  EXPECT_NE(readable_name("\xFE"), readable_name("\xFF"));
}

}  // namespace
}  // namespace corpus
