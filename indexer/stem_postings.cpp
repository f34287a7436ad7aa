#include "indexer/stem_postings.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace indexer {
namespace {

constexpr char kLengths[] = "lengths";
constexpr char kTotals[] = "totals";
constexpr char kBests[] = "bests";

std::uint64_t sum_of(const std::vector<std::uint32_t>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
}

}  // namespace

StemPostingsMaker::StemPostingsMaker(std::vector<std::uint32_t> lengths, std::uint32_t reports)
    : lengths_(std::move(lengths)),
      totals_{reports, sum_of(lengths_)},
      lists_(PostingPacker(lengths_, Bm25(totals_[1], reports))) {}

void StemPostingsMaker::add(std::string_view term, std::span<const Posting> postings) {
  if (postings.empty()) return;
  bests_.push_back(lists_.add(postings));
  terms_.add(term);
}

std::vector<std::byte> StemPostingsMaker::bytes(Revision revision) const {
  ColumnFileMaker maker(std::string(kStemPostingsKind), std::move(revision));
  maker.add(kLengths, lengths_);
  maker.add(kTotals, totals_);
  terms_.put_into(maker);
  lists_.put_into(maker);
  maker.add(kBests, bests_);
  return maker.bytes();
}

StemPostings::StemPostings(ColumnFile file)
    : file_(std::move(file)),
      lengths_(file_.array<std::uint32_t>(kLengths)),
      totals_(file_.array<std::uint64_t>(kTotals)),
      terms_(file_),
      lists_(file_),
      bests_(file_.array<float>(kBests)) {
  if (totals_.size() == 2) bm25_ = Bm25(totals_[1], static_cast<std::uint32_t>(totals_[0]));
}

std::optional<StemPostings> StemPostings::of(ColumnFile file) {
  StemPostings postings(std::move(file));
  if (!postings.is_sound()) return std::nullopt;
  return postings;
}

bool StemPostings::is_sound() const {
  return !lengths_.empty() && totals_.size() == 2 && terms_.is_sound(lists_.size()) &&
         bests_.size() == lists_.size() && lists_.is_sound(row_count());
}

PostingList StemPostings::find(std::string_view term) const {
  const std::optional<std::size_t> ordinal = terms_.find(term);
  if (!ordinal) return {};
  PostingList list = lists_.list(*ordinal);
  list.best = bests_[*ordinal];
  return list;
}

}  // namespace indexer
