#include "web/host_check.h"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(HostCheck, KnowsTheLoopbackAddresses) {
  EXPECT_TRUE(is_loopback("127.0.0.1"));
  EXPECT_TRUE(is_loopback("127.1.2.3"));
  EXPECT_TRUE(is_loopback("localhost"));
  EXPECT_TRUE(is_loopback("::1"));
  EXPECT_FALSE(is_loopback("0.0.0.0"));
  EXPECT_FALSE(is_loopback("192.168.1.7"));
  EXPECT_FALSE(is_loopback("127.0.0.1.example.org"));
}

TEST(HostCheck, ThisMachineIsNamedWithAnyPort) {
  EXPECT_TRUE(names_this_machine("localhost"));
  EXPECT_TRUE(names_this_machine("LocalHost:8080"));
  EXPECT_TRUE(names_this_machine("127.0.0.1:9"));
  EXPECT_TRUE(names_this_machine("[::1]:8080"));
}

TEST(HostCheck, AStrangersNameIsRefused) {
  EXPECT_FALSE(names_this_machine(""));
  EXPECT_FALSE(names_this_machine("example.org"));
  EXPECT_FALSE(names_this_machine("localhost.example.org"));
  EXPECT_FALSE(names_this_machine("127.0.0.1.example.org:8080"));
  EXPECT_FALSE(names_this_machine("localhost:80@example.org"));
}

}  // namespace
}  // namespace web
