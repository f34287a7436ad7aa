#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "corpus/lexicon.h"
#include "corpus/lexicon_table.h"

namespace corpus {

// Where a row stands.
struct RowPlace {
  // Index into the tables; none for what was there before them.
  std::optional<std::size_t> table;
  std::size_t line = 0;
  // In the order in which they are read.
  auto operator<=>(const RowPlace&) const = default;
};

struct DraftName {
  std::string written;
  LexiconFlags flags;
  RowPlace place;
};

struct DraftEntity {
  std::string label;
  std::optional<EntityId> parent;
  std::vector<DraftName> names;
  bool is_family = false;
  std::optional<Coordinates> at;
  std::uint32_t population = 0;
  // Of persons: the offices held.
  std::string offices;
  // Row that added it.
  RowPlace place;
};

// A lexicon while rows are applied to it.
struct LexiconDraft {
  std::map<EntityId, DraftEntity> entities;
  std::map<EntityId, EntityId> merged;
  std::set<EntityId> killed;
  std::uint64_t fingerprint = 0;
};

LexiconDraft draft_of(const Lexicon& lexicon);

// Applies the rows of the tables in order. Rows that cannot be applied, names of two entities of
// one kind (places may share theirs where one is a town) and circles of parents are left out and
// told.
std::vector<LexiconProblem> apply_tables(std::span<const LexiconTable> tables, LexiconDraft& draft);

}  // namespace corpus
