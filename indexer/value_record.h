#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/entity.h"

namespace indexer {

// What the index knows of one facet value.
struct ValueRecord {
  corpus::EntityId id;
  std::string label;
  std::optional<corpus::EntityId> parent;
  // Other names it goes by.
  std::vector<std::string> names;
  // Whether it came from the lexicon, and not from a report alone. Not kept in the record.
  bool in_lexicon = false;
  // Only a heading for others: no text names it.
  bool is_family = false;
  // Those of the label and the names that many texts use for something else; small letters do not
  // mean the value.
  std::vector<std::string> ambiguous = {};
  bool operator==(const ValueRecord&) const = default;
};

std::string to_record(const ValueRecord& value);
// Nothing when the bytes are damaged.
std::optional<ValueRecord> parse_value_record(std::string_view bytes);

}  // namespace indexer
