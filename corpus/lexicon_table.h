#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/lexicon.h"

namespace corpus {

enum class LexiconOp { Add, Alias, Rename, Merge, Kill };

// What a row says of its names.
struct LexiconFlags {
  bool exact_case = false;
  bool needs_context = false;
  bool family = false;
  std::optional<Day> since;
  std::optional<Day> until;
  // Of the entity.
  std::optional<Coordinates> at;
  std::uint32_t population = 0;
};

// One row of a table.
struct LexiconRow {
  LexiconOp op = LexiconOp::Add;
  EntityId id;
  std::string label;  // empty for "-"
  std::optional<EntityId> parent;
  std::vector<std::string> aliases;
  LexiconFlags flags;
  std::string note;
  std::size_t line = 0;
};

// Rows of a tab-separated table with a header line, columns in any order; "#" begins a comment.
// A row with a mistake is left out and added to `problems`; a bad header leaves out the whole
// table.
std::vector<LexiconRow> read_lexicon_table(const LexiconTable& table,
                                           std::vector<LexiconProblem>& problems);

}  // namespace corpus
