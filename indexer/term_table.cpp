#include "indexer/term_table.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>

namespace indexer {
namespace {

constexpr char kTable[] = "table";
constexpr char kTermStarts[] = "term starts";
constexpr char kTermBytes[] = "term bytes";

// Where a term is looked for first; then in the places after it. A table has 2^n places.
std::size_t home_of(std::string_view term, std::size_t places) {
  return XXH3_64bits(term.data(), term.size()) & (places - 1);
}

std::string_view between(std::span<const std::uint64_t> starts, const char* bytes,
                         std::size_t ordinal) {
  return {bytes + starts[ordinal], starts[ordinal + 1] - starts[ordinal]};
}

}  // namespace

void TermTableMaker::add(std::string_view term) {
  bytes_ += term;
  starts_.push_back(bytes_.size());
}

void TermTableMaker::put_into(ColumnFileMaker& file) const {
  std::vector<std::uint32_t> table(std::bit_ceil(2 * size() + 1));
  for (std::size_t i = 0; i < size(); ++i) {
    std::size_t place = home_of(between(starts_, bytes_.data(), i), table.size());
    while (table[place] != 0) place = (place + 1) & (table.size() - 1);
    table[place] = static_cast<std::uint32_t>(i + 1);
  }
  file.add(kTable, table);
  file.add(kTermStarts, starts_);
  file.add(kTermBytes, std::span<const char>(bytes_));
}

TermTable::TermTable(const ColumnFile& file)
    : table_(file.array<std::uint32_t>(kTable)),
      starts_(file.array<std::uint64_t>(kTermStarts)),
      bytes_(file.array<char>(kTermBytes)) {}

bool TermTable::is_sound(std::size_t terms) const {
  return starts_.size() == terms + 1 && partitions(starts_, bytes_.size()) &&
         std::has_single_bit(table_.size()) &&
         // A free place ends the search for a term that is not there.
         std::find(table_.begin(), table_.end(), 0U) != table_.end() &&
         std::all_of(table_.begin(), table_.end(), [&](auto ordinal) { return ordinal <= terms; });
}

std::string_view TermTable::term(std::size_t ordinal) const {
  return between(starts_, bytes_.data(), ordinal);
}

std::optional<std::size_t> TermTable::find(std::string_view wanted) const {
  for (std::size_t place = home_of(wanted, table_.size()); table_[place] != 0;
       place = (place + 1) & (table_.size() - 1)) {
    const std::size_t ordinal = table_[place] - 1;
    if (term(ordinal) == wanted) return ordinal;
  }
  return std::nullopt;
}

}  // namespace indexer
