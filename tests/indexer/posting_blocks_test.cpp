#include "indexer/posting_blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using namespace indexer;

using Number = std::uniform_int_distribution<std::uint32_t>;

std::vector<std::uint32_t> lengths(std::size_t rows) {
  std::mt19937 random(1);
  std::vector<std::uint32_t> lengths(rows);
  for (std::uint32_t& length : lengths) length = Number(1, 500)(random);
  return lengths;
}

std::vector<Posting> postings(std::size_t count, unsigned widest_gap, unsigned most_times) {
  std::mt19937 random(2);
  std::vector<Posting> postings;
  for (Row row = 0; postings.size() < count;) {
    row += Number(1, widest_gap)(random);
    postings.push_back({row, Number(0, most_times)(random)});
  }
  return postings;
}

class Packed {
 public:
  explicit Packed(const std::vector<Posting>& postings)
      : lengths_(lengths(postings.empty() ? 1 : postings.back().row + 1)),
        packer_(lengths_, Bm25(1000, 10)) {
    list.reports = static_cast<std::uint32_t>(postings.size());
    list.best = packer_.add(postings);
    bytes_ = packer_.bytes();
    blocks = packer_.blocks();
    list.blocks = blocks;
    list.bytes = bytes_;
  }

  std::vector<Posting> unpacked() const {
    std::vector<Posting> unpacked;
    for (std::size_t block = 0; block < list.blocks.size(); ++block) {
      BlockNumbers rows;
      BlockNumbers times;
      const std::size_t count = unpack_rows(list, block, rows);
      unpack_times(list, block, times);
      for (std::size_t i = 0; i < count; ++i) unpacked.push_back({rows[i], times[i]});
    }
    return unpacked;
  }

  double part(const Posting& posting) const {
    return Bm25(1000, 10).part(posting.times, lengths_[posting.row]);
  }

  PostingList list;
  std::vector<PostingBlock> blocks;

 private:
  std::vector<std::uint32_t> lengths_;
  PostingPacker packer_;
  std::vector<std::byte> bytes_;
};

TEST(PostingBlocks, GiveBackWhatWasPacked) {
  for (const std::size_t count : {0U, 1U, 7U, 127U, 128U, 129U, 1000U}) {
    for (const unsigned widest_gap : {1U, 2U, 300U, 5000U}) {
      for (const unsigned most_times : {0U, 1U, 9U, 4'000'000'000U}) {
        const std::vector<Posting> original = postings(count, widest_gap, most_times);
        EXPECT_EQ(Packed(original).unpacked(), original) << count << ' ' << widest_gap;
      }
    }
  }
}

TEST(PostingBlocks, NoPostingIsBetterThanItsBlock) {
  const std::vector<Posting> original = postings(1000, 50, 9);
  const Packed packed(original);
  for (std::size_t i = 0; i < original.size(); ++i)
    EXPECT_LE(packed.part(original[i]), packed.list.blocks[i / kBlockSize].best);
  EXPECT_EQ(packed.list.best,
            std::max_element(packed.blocks.begin(), packed.blocks.end(), [](auto& a, auto& b) {
              return a.best < b.best;
            })->best);
}

TEST(PostingBlocks, ABlockThatContradictsItselfHasNoRowBeyondItsLast) {
  Packed packed(postings(300, 50, 9));
  packed.blocks[1].last -= 1;
  packed.list.blocks = packed.blocks;
  BlockNumbers rows;
  for (std::size_t block = 0; block < 3; ++block) {
    const std::size_t count = unpack_rows(packed.list, block, rows);
    EXPECT_LE(*std::max_element(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count)),
              packed.blocks[block].last);
  }
}

TEST(PostingBlocks, ABlockBeyondTheBytesIsNoticed) {
  const Packed packed(postings(300, 50, 9));
  const Row row_count = packed.blocks.back().last + 1;
  const auto is_sound = [&](std::size_t changed, std::uint64_t bits, std::size_t bytes) {
    std::vector<PostingBlock> blocks(packed.blocks.begin(), packed.blocks.end());
    blocks[changed].packed += bits;
    return is_sound_list({packed.list.reports, 0, blocks, packed.list.bytes.first(bytes)},
                         row_count);
  };
  const std::size_t size = packed.list.bytes.size();
  EXPECT_TRUE(is_sound(0, 0, size));
  EXPECT_FALSE(is_sound(2, std::uint64_t{size} << 16, size));
  EXPECT_FALSE(is_sound(0, 0, 8));
  EXPECT_FALSE(is_sound(1, 0xE000, size));
  EXPECT_FALSE(is_sound_list(packed.list, row_count - 1));
}

}  // namespace
