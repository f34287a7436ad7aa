#include "indexer/stem_postings.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace indexer {
namespace {

constexpr char kLengths[] = "lengths";
constexpr char kTotals[] = "totals";
constexpr char kTable[] = "table";
constexpr char kTermStarts[] = "term starts";
constexpr char kTermBytes[] = "term bytes";
constexpr char kFirstBlocks[] = "first blocks";
constexpr char kReportCounts[] = "report counts";
constexpr char kBests[] = "bests";
constexpr char kBlocks[] = "blocks";
constexpr char kBytes[] = "bytes";

std::uint64_t sum_of(const std::vector<std::uint32_t>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
}

// Where a term is looked for first; then in the places after it. A table has 2^n places.
std::size_t home_of(std::string_view term, std::size_t places) {
  return XXH3_64bits(term.data(), term.size()) & (places - 1);
}

// Rises or stays, from 0 to `end`.
template <typename Number>
bool partitions(std::span<const Number> starts, std::size_t end) {
  return !starts.empty() && starts.front() == 0 && starts.back() == end &&
         std::is_sorted(starts.begin(), starts.end());
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
  term_bytes_ += term;
  term_starts_.push_back(term_bytes_.size());
}

std::vector<std::byte> StemPostingsMaker::bytes(Revision revision) const {
  const std::size_t terms = bests_.size();
  std::vector<std::uint32_t> table(std::bit_ceil(2 * terms + 1));
  for (std::size_t i = 0; i < terms; ++i) {
    const std::string_view term =
        std::string_view(term_bytes_)
            .substr(term_starts_[i], term_starts_[i + 1] - term_starts_[i]);
    std::size_t place = home_of(term, table.size());
    while (table[place] != 0) place = (place + 1) & (table.size() - 1);
    table[place] = static_cast<std::uint32_t>(i + 1);
  }
  ColumnFileMaker maker(std::string(kStemPostingsKind), std::move(revision));
  maker.add(kLengths, lengths_);
  maker.add(kTotals, totals_);
  maker.add(kTable, table);
  maker.add(kTermStarts, term_starts_);
  maker.add(kTermBytes, std::span<const char>(term_bytes_));
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
      table_(file_.array<std::uint32_t>(kTable)),
      term_starts_(file_.array<std::uint64_t>(kTermStarts)),
      term_bytes_(file_.array<char>(kTermBytes)),
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
  const bool fits = !lengths_.empty() && totals_.size() == 2 && term_starts_.size() == terms + 1 &&
                    first_blocks_.size() == terms + 1 && bests_.size() == terms &&
                    std::has_single_bit(table_.size()) &&
                    partitions(term_starts_, term_bytes_.size()) &&
                    partitions(first_blocks_, blocks_.size());
  // A free place ends the search for a term that is not there.
  if (!fits || std::find(table_.begin(), table_.end(), 0U) == table_.end()) return false;
  if (std::any_of(table_.begin(), table_.end(), [&](auto ordinal) { return ordinal > terms; }))
    return false;
  for (std::size_t i = 0; i < terms; ++i) {
    if (!is_sound_list(i)) return false;
  }
  return true;
}

bool StemPostings::is_sound_list(std::size_t ordinal) const {
  const PostingList list = this->list(ordinal);
  if ((std::size_t{list.reports} + kBlockSize - 1) / kBlockSize != list.blocks.size()) return false;
  Row before = 0;
  for (const PostingBlock& block : list.blocks) {
    if (block.last <= before || block.last >= row_count() || !lies_within(block, bytes_.size()))
      return false;
    before = block.last;
  }
  return true;
}

std::string_view StemPostings::term(std::size_t ordinal) const {
  return {term_bytes_.data() + term_starts_[ordinal],
          term_starts_[ordinal + 1] - term_starts_[ordinal]};
}

PostingList StemPostings::list(std::size_t ordinal) const {
  const std::uint32_t first = first_blocks_[ordinal];
  return {report_counts_[ordinal], bests_[ordinal],
          blocks_.subspan(first, first_blocks_[ordinal + 1] - first), bytes_};
}

PostingList StemPostings::find(std::string_view wanted) const {
  for (std::size_t place = home_of(wanted, table_.size()); table_[place] != 0;
       place = (place + 1) & (table_.size() - 1)) {
    const std::size_t ordinal = table_[place] - 1;
    if (term(ordinal) == wanted) return list(ordinal);
  }
  return {};
}

}  // namespace indexer
