#pragma once

#include <span>
#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/tagged_names.h"

namespace corpus {

// Persons found by the words around them: a title or an office before the name ("deputy UN
// ambassador Dmitry Polyanskiy", "Mr Chollet") or after it ("Jane Doe, the US envoy, said"), or by
// the tagger. `known` are the lexicon's mentions of the text; those of persons get their roles, and
// a surname alone joins the one person of the text who has it.
std::vector<EntityMention> find_person_mentions(const NamedText& text, const Lexicon& lexicon,
                                                std::span<const EntityMention> known,
                                                const TaggedNames& tagged);

}  // namespace corpus
