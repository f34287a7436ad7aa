#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/column_file.h"
#include "indexer/facet_columns.h"
#include "indexer/signature.h"

// Which reports tell one story: near-copies, and the near-copies of those.
namespace indexer {

struct SignedRow {
  Row row = 0;
  Signature signature{};
};

// In a crowd of more reports than this that look alike in one place of their signatures, each is
// compared with so many that come next by signature, and not with all.
inline constexpr std::size_t kMostCompared = 64;

// The story of each row below row_count: the lowest row that tells it. A row that is not listed is
// a story of its own. Rows differ and are below row_count; their order does not matter.
std::vector<Row> story_numbers(std::vector<SignedRow> reports, Row row_count);

// The stories of one revision of an index.
class Stories {
 public:
  static constexpr std::string_view kFileName = "stories.columns";
  static constexpr std::string_view kKind = "stories 1";

  // The bytes of their file.
  static std::vector<std::byte> bytes_of(const std::vector<Row>& story_numbers,
                                         const Revision& revision);
  // Nothing where the file is not of so many rows, or a number in it is none of them.
  static std::optional<Stories> of(ColumnFile file, Row row_count);

  Row of(Row row) const { return numbers_[row]; }
  // Rows of the stories that more than one report tells, by story and then by row.
  std::span<const Row> shared() const { return shared_; }
  // A bit for each of them.
  RowBits shared_bits() const { return shared_bits_; }
  // The rows that tell the same story as this one, itself among them, in order.
  std::vector<Row> telling(Row row) const;

 private:
  explicit Stories(ColumnFile file);

  ColumnFile file_;
  std::span<const Row> numbers_;
  std::span<const Row> shared_;
  std::vector<std::uint64_t> shared_bits_;
};

}  // namespace indexer
