#include "corpus/readers/enclosure.h"

#include <gtest/gtest.h>

namespace corpus {
namespace {

InputFile inside(Enclosure& enclosure) {
  InputFile file{"a", "a"};
  file.enclosure = &enclosure;
  return file;
}

TEST(Enclosure, LiesOneDeeperThanTheOneAround) {
  UnpackLimits limits;
  limits.depth = 2;
  Enclosure around(limits);
  Enclosure first(inside(around));
  Enclosure second(inside(first));
  Enclosure third(inside(second));
  EXPECT_FALSE(first.is_too_deep());
  EXPECT_FALSE(second.is_too_deep());
  EXPECT_TRUE(third.is_too_deep());
}

TEST(Enclosure, EndsAMemberAtItsLimitAndBeginsTheNextAnew) {
  UnpackLimits limits;
  limits.member_bytes = 100;
  Enclosure around(limits);
  Enclosure archive(inside(around));
  archive.begin_member();
  archive.count(100);
  EXPECT_EQ(archive.why_member_ends(), "");
  archive.count(1);
  EXPECT_NE(archive.why_member_ends(), "");
  EXPECT_FALSE(archive.is_over());
  archive.begin_member();
  EXPECT_EQ(archive.why_member_ends(), "");
}

TEST(Enclosure, MemberThatEndsEndsAllThatIsNestedInIt) {
  UnpackLimits limits;
  limits.whole_bytes = 100;
  Enclosure around(limits);
  Enclosure outer(inside(around));
  Enclosure inner(inside(outer));
  outer.begin_member();
  outer.count(60);
  inner.begin_member();
  inner.count(60);
  EXPECT_TRUE(inner.is_over());
  EXPECT_TRUE(outer.is_over());
}

TEST(Enclosure, JudgesABombByWhatWasReadOfIt) {
  UnpackLimits limits;
  limits.ratio = 10;
  limits.member_free = 1000;
  Enclosure around(limits);
  std::uint64_t packed = 0;
  Enclosure archive(inside(around), &packed);
  archive.begin_member();
  packed = 100'000;
  archive.count(1'600'000);
  EXPECT_EQ(archive.why_member_ends(), "");
  archive.count(100'000);
  EXPECT_NE(archive.why_member_ends(), "");
}

}  // namespace
}  // namespace corpus
