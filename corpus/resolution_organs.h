#pragma once

#include <cstddef>

#include "corpus/entity_mentions.h"

namespace corpus {

// Which body of the United Nations passed it.
enum class Organ {
  Unknown,
  UnitedNations,
  SecurityCouncil,
  GeneralAssembly,
  HumanRightsCouncil,
  Another
};

struct FoundOrgan {
  Organ organ = Organ::Unknown;
  std::size_t words = 0;
};

// The body whose name begins at a word; UnitedNations when the word only speaks of the UN.
FoundOrgan organ_at(const NamedText& text, std::size_t word);

// The first word of what names the UN or one of its organs directly before a word: "UN Security
// Council" before "Resolution 2231"; the word itself when nothing does.
std::size_t first_of_organ_before(const NamedText& text, std::size_t word);

}  // namespace corpus
