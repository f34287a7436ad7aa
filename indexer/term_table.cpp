#include "indexer/term_table.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>

namespace indexer {
namespace {

constexpr char kTable[] = "table";
constexpr char kTermStarts[] = "term starts";
constexpr char kTermBytes[] = "term bytes";

constexpr std::uint64_t kOrdinal = 0xFFFF'FFFF;

std::uint64_t hash_of(std::string_view term) { return XXH3_64bits(term.data(), term.size()); }

std::string_view between(std::span<const std::uint64_t> starts, const char* bytes,
                         std::size_t ordinal) {
  return {bytes + starts[ordinal], starts[ordinal + 1] - starts[ordinal]};
}

}  // namespace

std::string_view TermTableMaker::term(std::size_t ordinal) const {
  return between(starts_, bytes_.data(), ordinal);
}

std::size_t TermTableMaker::add(std::string_view wanted) {
  if (2 * (size() + 1) > table_.size()) grow();
  const std::uint64_t hash = hash_of(wanted);
  std::size_t place = hash & (table_.size() - 1);
  for (; table_[place] != 0; place = (place + 1) & (table_.size() - 1)) {
    const std::uint64_t there = table_[place];
    const std::size_t ordinal = (there & kOrdinal) - 1;
    if ((there & ~kOrdinal) == (hash & ~kOrdinal) && term(ordinal) == wanted) return ordinal;
  }
  bytes_ += wanted;
  starts_.push_back(bytes_.size());
  table_[place] = (hash & ~kOrdinal) | size();
  return size() - 1;
}

void TermTableMaker::grow() {
  table_.assign(2 * table_.size(), 0);
  for (std::size_t i = 0; i < size(); ++i) {
    const std::uint64_t hash = hash_of(term(i));
    std::size_t place = hash & (table_.size() - 1);
    while (table_[place] != 0) place = (place + 1) & (table_.size() - 1);
    table_[place] = (hash & ~kOrdinal) | (i + 1);
  }
}

void TermTableMaker::put_into(ColumnFileMaker& file) const {
  std::vector<std::uint32_t> ordinals;
  ordinals.reserve(table_.size());
  for (const std::uint64_t there : table_)
    ordinals.push_back(static_cast<std::uint32_t>(there & kOrdinal));
  file.add(kTable, ordinals);
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
  for (std::size_t place = hash_of(wanted) & (table_.size() - 1); table_[place] != 0;
       place = (place + 1) & (table_.size() - 1)) {
    const std::size_t ordinal = table_[place] - 1;
    if (term(ordinal) == wanted) return ordinal;
  }
  return std::nullopt;
}

}  // namespace indexer
