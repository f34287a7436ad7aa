#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/bm25.h"
#include "indexer/column_file.h"
#include "indexer/posting_lists.h"
#include "indexer/term_table.h"

// The stems of an index and their reports, derived from it: what matching and ranking read.
namespace indexer {

inline constexpr std::string_view kStemPostingsFile = "stems.postings";
inline constexpr std::string_view kStemPostingsKind = "stems 1";

// Gathers lists of postings and gives the bytes of the file.
class StemPostingsMaker {
 public:
  // `lengths` in words, by row: that of a row without a report is 0.
  StemPostingsMaker(std::vector<std::uint32_t> lengths, std::uint32_t reports);

  // Each term once. Rows rise, are at least 1 and below lengths.size().
  void add(std::string_view term, std::span<const Posting> postings);

  std::vector<std::byte> bytes(Revision revision) const;

 private:
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint64_t> totals_;
  PostingListsMaker lists_;
  TermTableMaker terms_;
  std::vector<float> bests_;
};

// Such a file, checked. Copies share its bytes.
class StemPostings {
 public:
  // Nothing when the arrays contradict one another: then no reader may trust them.
  static std::optional<StemPostings> of(ColumnFile file);

  // The list of a term ("Zen:drone"); empty when no report has it. Valid while a copy of this
  // lives.
  PostingList find(std::string_view term) const;

  const Bm25& bm25() const { return bm25_; }
  // By row.
  std::span<const std::uint32_t> lengths() const { return lengths_; }
  Row row_count() const { return static_cast<Row>(lengths_.size()); }
  std::size_t term_count() const { return lists_.size(); }
  std::size_t size() const { return file_.size(); }

 private:
  explicit StemPostings(ColumnFile file);
  bool is_sound() const;

  ColumnFile file_;
  std::span<const std::uint32_t> lengths_;
  // Reports, and the sum of their lengths.
  std::span<const std::uint64_t> totals_;
  TermTable terms_;
  PostingLists lists_;
  std::span<const float> bests_;
  Bm25 bm25_;
};

}  // namespace indexer
