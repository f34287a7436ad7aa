#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"
#include "corpus/tagged_names.h"

namespace corpus {

// Organisations and places that the tagger found, in order: those of the lexicon by their ids, the
// others by ids of their own. Persons are found by person_mentions.h.
std::vector<EntityMention> tagged_mentions(const NamedText& text, const Lexicon& lexicon,
                                           const TaggedNames& tagged);

}  // namespace corpus
