#include "corpus/readers/json_ld.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(JsonLd, FirstDatePublishedIsFoundHoweverDeep) {
  EXPECT_EQ(find_date_published(R"({"datePublished":"2022-10-20"})"), "2022-10-20");
  EXPECT_EQ(
      find_date_published(
          R"([{"@graph":[{"name":"x"},{"datePublished":"2022-10-20","b":1}]},{"datePublished":"2"}])"),
      "2022-10-20");
}

TEST(JsonLd, WhatIsNoTextIsPassedOver) {
  EXPECT_EQ(find_date_published(R"({"datePublished":2022,"a":{"datePublished":"2022-10-20"}})"),
            "2022-10-20");
  EXPECT_EQ(find_date_published(R"({"datePublished":["2022-10-20"]})"), std::nullopt);
  EXPECT_EQ(find_date_published(R"({"dateModified":"2022-10-20"})"), std::nullopt);
}

TEST(JsonLd, BrokenAndDeepJsonGivesWhatCameBefore) {
  EXPECT_EQ(find_date_published(R"({"datePublished":"2022-10-20",)"), "2022-10-20");
  EXPECT_EQ(find_date_published(""), std::nullopt);
  EXPECT_EQ(find_date_published("{\"a\":\"\xFF\"}"), std::nullopt);
  EXPECT_EQ(find_date_published(std::string(1'000'000, '[')), std::nullopt);
}

}  // namespace
}  // namespace corpus
