#include "corpus/published_from.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

TEST(PublishedFrom, IsReadByItsName) {
  for (const PublishedFrom from :
       {PublishedFrom::Given, PublishedFrom::FrontMatter, PublishedFrom::Metadata,
        PublishedFrom::MailHeader, PublishedFrom::Dateline, PublishedFrom::FileName}) {
    EXPECT_EQ(parse_published_from(name_of(from)), from);
  }
  EXPECT_EQ(name_of(PublishedFrom::FileName), "file-name");
  EXPECT_EQ(parse_published_from("clock"), std::nullopt);
}

}  // namespace
}  // namespace corpus
