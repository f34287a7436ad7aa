#include "indexer/stem_postings.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace indexer;

const Revision kRevision{"uuid", 7};

std::vector<std::byte> small_file() {
  StemPostingsMaker maker({0, 5, 0, 9, 4}, 3);
  maker.add("Zen:grain", std::vector<Posting>{{1, 2}, {4, 1}});
  maker.add("Zen:ship", std::vector<Posting>{{3, 1}});
  maker.add("Zen:none", {});
  return maker.bytes(kRevision);
}

std::optional<StemPostings> opened(std::vector<std::byte> bytes) {
  std::optional<ColumnFile> file = ColumnFile::of(std::move(bytes), kStemPostingsKind, kRevision);
  if (!file) return std::nullopt;
  return StemPostings::of(*std::move(file));
}

// The arrays of a file, with one of them put wrong.
template <typename Number, typename Change>
std::optional<StemPostings> with(const std::string& changed, Change change) {
  const auto file = ColumnFile::of(small_file(), kStemPostingsKind, kRevision);
  ColumnFileMaker maker(std::string(kStemPostingsKind), kRevision);
  for (const char* name : {"lengths", "totals", "table", "term starts", "term bytes",
                           "first blocks", "report counts", "bests", "blocks", "bytes"}) {
    maker.add(name, file->array<std::byte>(name));
  }
  const auto array = file->array<Number>(changed);
  std::vector<Number> numbers(array.begin(), array.end());
  change(numbers);
  maker.add(changed, numbers);
  return opened(maker.bytes());
}

TEST(StemPostings, FindsTheListOfATermAndNothingElse) {
  const std::optional<StemPostings> postings = opened(small_file());
  ASSERT_TRUE(postings);
  EXPECT_EQ(postings->term_count(), 2U);
  EXPECT_EQ(postings->row_count(), 5U);
  const PostingList grain = postings->find("Zen:grain");
  ASSERT_EQ(grain.reports, 2U);
  EXPECT_EQ(grain.blocks.front().last, 4U);
  EXPECT_EQ(postings->find("Zen:ship").reports, 1U);
  for (const char* absent : {"", "Zen:none", "Zen:grai", "Zen:grains", "Zfr:grain"})
    EXPECT_EQ(postings->find(absent).reports, 0U) << absent;
}

TEST(StemPostings, ManyTermsAreFoundEachByItsName) {
  std::vector<std::uint32_t> lengths(5001, 3);
  StemPostingsMaker maker(lengths, 5000);
  for (Row row = 1; row <= 5000; ++row)
    maker.add("Z" + std::to_string(row), std::vector<Posting>{{row, 1}});
  const std::optional<StemPostings> postings = opened(maker.bytes(kRevision));
  ASSERT_TRUE(postings);
  for (Row row = 1; row <= 5000; ++row) {
    const PostingList list = postings->find("Z" + std::to_string(row));
    ASSERT_EQ(list.reports, 1U);
    EXPECT_EQ(list.blocks.front().last, row);
  }
}

TEST(StemPostings, AnIndexWithoutReportsHasNone) {
  const std::optional<StemPostings> postings = opened(StemPostingsMaker({0}, 0).bytes(kRevision));
  ASSERT_TRUE(postings);
  EXPECT_EQ(postings->find("Zen:grain").reports, 0U);
}

TEST(StemPostings, ArraysThatContradictOneAnotherAreNotTrusted) {
  const auto nothing = [](auto&) {};
  ASSERT_TRUE(with<std::uint32_t>("lengths", nothing));
  EXPECT_FALSE(with<std::uint32_t>("lengths", [](auto& n) { n.resize(4); }));
  EXPECT_FALSE(with<std::uint32_t>("lengths", [](auto& n) { n.clear(); }));
  EXPECT_FALSE(with<std::uint64_t>("totals", [](auto& n) { n.pop_back(); }));
  EXPECT_FALSE(with<std::uint32_t>("table", [](auto& n) { n.pop_back(); }));
  EXPECT_FALSE(with<std::uint32_t>("table", [](auto& n) { n.front() = 3; }));
  EXPECT_FALSE(with<std::uint32_t>("table", [](auto& n) { n.assign(n.size(), 1); }));
  EXPECT_FALSE(with<std::uint64_t>("term starts", [](auto& n) { n[1] = 1000; }));
  EXPECT_FALSE(with<std::uint64_t>("term starts", [](auto& n) { n.back() += 1; }));
  EXPECT_FALSE(with<std::uint32_t>("first blocks", [](auto& n) { n[1] = 2; }));
  EXPECT_FALSE(with<std::uint32_t>("report counts", [](auto& n) { n[0] = 200; }));
  EXPECT_FALSE(with<float>("bests", [](auto& n) { n.push_back(0); }));
  EXPECT_FALSE(with<PostingBlock>("blocks", [](auto& n) { n[0].last = 5; }));
  EXPECT_FALSE(with<PostingBlock>("blocks", [](auto& n) { n[0].last = 0; }));
  EXPECT_FALSE(with<PostingBlock>("blocks", [](auto& n) { n[1].packed = ~std::uint64_t{0}; }));
  EXPECT_FALSE(with<std::uint8_t>("bytes", [](auto& n) { n.resize(20); }));
}

TEST(StemPostings, AnyChangedByteIsNoticed) {
  const std::vector<std::byte> file = small_file();
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::byte> damaged = file;
    damaged[random() % damaged.size()] ^= static_cast<std::byte>(1 << random() % 8);
    EXPECT_FALSE(opened(damaged));
    damaged.assign(file.begin(),
                   file.begin() + static_cast<std::ptrdiff_t>(random() % file.size()));
    EXPECT_FALSE(opened(damaged));
  }
}

}  // namespace
