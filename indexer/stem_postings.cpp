#include "indexer/stem_postings.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace indexer {
namespace {

constexpr char kLengths[] = "lengths";
constexpr char kTotals[] = "totals";
constexpr char kFirstBlocks[] = "first blocks";
constexpr char kReportCounts[] = "report counts";
constexpr char kBests[] = "bests";
constexpr char kBlocks[] = "blocks";
constexpr char kBytes[] = "bytes";

std::uint64_t sum_of(const std::vector<std::uint32_t>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
}

}  // namespace

StemPostingsMaker::StemPostingsMaker(std::vector<std::uint32_t> lengths, std::uint32_t reports)
    : lengths_(std::move(lengths)),
      totals_{reports, sum_of(lengths_)},
      packer_(lengths_, Bm25(totals_[1], reports)) {}

void StemPostingsMaker::add(std::string_view term, std::span<const Posting> postings) {
  if (postings.empty()) return;
  bests_.push_back(packer_.add(postings));
  report_counts_.push_back(static_cast<std::uint32_t>(postings.size()));
  first_blocks_.push_back(static_cast<std::uint32_t>(packer_.blocks().size()));
  terms_.add(term);
}

std::vector<std::byte> StemPostingsMaker::bytes(Revision revision) const {
  ColumnFileMaker maker(std::string(kStemPostingsKind), std::move(revision));
  maker.add(kLengths, lengths_);
  maker.add(kTotals, totals_);
  terms_.put_into(maker);
  maker.add(kFirstBlocks, first_blocks_);
  maker.add(kReportCounts, report_counts_);
  maker.add(kBests, bests_);
  maker.add(kBlocks, packer_.blocks());
  maker.add(kBytes, packer_.bytes());
  return maker.bytes();
}

StemPostings::StemPostings(ColumnFile file)
    : file_(std::move(file)),
      lengths_(file_.array<std::uint32_t>(kLengths)),
      totals_(file_.array<std::uint64_t>(kTotals)),
      terms_(file_),
      first_blocks_(file_.array<std::uint32_t>(kFirstBlocks)),
      report_counts_(file_.array<std::uint32_t>(kReportCounts)),
      bests_(file_.array<float>(kBests)),
      blocks_(file_.array<PostingBlock>(kBlocks)),
      bytes_(file_.array<std::byte>(kBytes)) {
  if (totals_.size() == 2) bm25_ = Bm25(totals_[1], static_cast<std::uint32_t>(totals_[0]));
}

std::optional<StemPostings> StemPostings::of(ColumnFile file) {
  StemPostings postings(std::move(file));
  if (!postings.is_sound()) return std::nullopt;
  return postings;
}

bool StemPostings::is_sound() const {
  const std::size_t terms = report_counts_.size();
  const bool fits = !lengths_.empty() && totals_.size() == 2 && terms_.is_sound(terms) &&
                    first_blocks_.size() == terms + 1 && bests_.size() == terms &&
                    partitions(first_blocks_, blocks_.size());
  if (!fits) return false;
  for (std::size_t i = 0; i < terms; ++i) {
    if (!is_sound_list(list(i), row_count())) return false;
  }
  return true;
}

PostingList StemPostings::list(std::size_t ordinal) const {
  const std::uint32_t first = first_blocks_[ordinal];
  return {report_counts_[ordinal], bests_[ordinal],
          blocks_.subspan(first, first_blocks_[ordinal + 1] - first), bytes_};
}

PostingList StemPostings::find(std::string_view term) const {
  const std::optional<std::size_t> ordinal = terms_.find(term);
  return ordinal ? list(*ordinal) : PostingList();
}

}  // namespace indexer
