#include "web/annotate_request.h"

#include <gtest/gtest.h>

namespace web {
namespace {

std::string bad_member_of(std::string_view body) {
  const AnnotateRequest request = parse_annotate_request(body);
  return request.problem ? request.problem->parameter : "none";
}

TEST(AnnotateRequest, ReadsAReport) {
  const AnnotateRequest read = parse_annotate_request(
      R"({"title":"T","body":"On Wednesday …","published":"2022-10-20","language":"en"})");
  EXPECT_FALSE(read.problem);
  EXPECT_EQ(read.report.title, "T");
  EXPECT_EQ(read.report.body, "On Wednesday …");
  EXPECT_EQ(read.report.published, corpus::parse_day("2022-10-20"));
}

TEST(AnnotateRequest, OnlyTheBodyIsNeeded) {
  EXPECT_FALSE(parse_annotate_request(R"({"body":"","published":null})").problem);
  EXPECT_EQ(bad_member_of(R"({"title":"T"})"), "body");
  EXPECT_EQ(bad_member_of(R"({"body":null})"), "body");
}

TEST(AnnotateRequest, AMemberOfTheWrongKindIsNamed) {
  EXPECT_EQ(bad_member_of(R"({"body":1})"), "body");
  EXPECT_EQ(bad_member_of(R"({"body":"","published":"2022-13-01"})"), "published");
  EXPECT_EQ(bad_member_of(R"({"body":"","pubished":"2022-10-01"})"), "pubished");
}

TEST(AnnotateRequest, WhatIsNoJsonIsPointedAt) {
  const AnnotateRequest read = parse_annotate_request("{\"body\": oops}");
  ASSERT_TRUE(read.problem);
  EXPECT_EQ(read.problem->position, 10U);
  EXPECT_TRUE(parse_annotate_request("").problem);
  EXPECT_TRUE(parse_annotate_request("[]").problem);
  EXPECT_TRUE(parse_annotate_request("{\"body\":\"\xFF\"}").problem);
}

TEST(AnnotateRequest, DeepNestingIsHarmless) {
  EXPECT_TRUE(parse_annotate_request(std::string(1000000, '[')).problem);
}

}  // namespace
}  // namespace web
