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

// Whether the Security Council may have passed a resolution of this number in the year.
bool is_number_of_year(int number, int year);

// Whose a bare resolution of this number is, where the text speaks of what it is known for; else
// Unknown.
Organ organ_known_for(const NamedText& text, int number);

// The first word of what names the UN or one of its organs directly before a word: "UN Security
// Council (UNSC)" before "Resolution 2231"; the word itself when nothing does.
std::size_t first_of_organ_before(const NamedText& text, std::size_t word);

}  // namespace corpus
