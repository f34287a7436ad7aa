#include "indexer/posting_lists.h"

#include "indexer/term_table.h"

namespace indexer {
namespace {

constexpr char kFirstBlocks[] = "first blocks";
constexpr char kReportCounts[] = "report counts";
constexpr char kBlocks[] = "blocks";
constexpr char kBytes[] = "bytes";

}  // namespace

float PostingListsMaker::add(std::span<const Posting> postings) {
  const float best = packer_.add(postings);
  report_counts_.push_back(static_cast<std::uint32_t>(postings.size()));
  first_blocks_.push_back(static_cast<std::uint32_t>(packer_.blocks().size()));
  return best;
}

void PostingListsMaker::put_into(ColumnFileMaker& file) const {
  file.add(kFirstBlocks, first_blocks_);
  file.add(kReportCounts, report_counts_);
  file.add(kBlocks, packer_.blocks());
  file.add(kBytes, packer_.bytes());
}

PostingLists::PostingLists(const ColumnFile& file)
    : first_blocks_(file.array<std::uint32_t>(kFirstBlocks)),
      report_counts_(file.array<std::uint32_t>(kReportCounts)),
      blocks_(file.array<PostingBlock>(kBlocks)),
      bytes_(file.array<std::byte>(kBytes)) {}

bool PostingLists::is_sound(Row row_count) const {
  if (first_blocks_.size() != size() + 1 || !partitions(first_blocks_, blocks_.size()))
    return false;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_sound_list(list(i), row_count)) return false;
  }
  return true;
}

BlockRange PostingLists::blocks_of(std::size_t ordinal) const {
  const std::size_t first = first_blocks_[ordinal];
  return {first, first_blocks_[ordinal + 1] - first};
}

PostingList PostingLists::list(std::size_t ordinal) const {
  const BlockRange range = blocks_of(ordinal);
  return {report_counts_[ordinal], 0, blocks_.subspan(range.first, range.count), bytes_};
}

}  // namespace indexer
