#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/lexicon.h"

namespace indexer {

// A name as names are compared: its words folded, without case endings in Cyrillic, between blanks;
// empty for a name without words.
std::string comparable_name(std::string_view name);
// The same of words that are folded already.
std::string comparable_name(const std::vector<std::string>& folded);

// Those of an entity's names that a table marks as ambiguous: `context` or `case`.
std::vector<std::string> ambiguous_names(const corpus::Lexicon& lexicon,
                                         const corpus::EntityId& id);

// Those marked with `context` alone: even with their capitals many texts mean something else.
std::vector<std::string> names_in_context(const corpus::Lexicon& lexicon,
                                          const corpus::EntityId& id);

}  // namespace indexer
