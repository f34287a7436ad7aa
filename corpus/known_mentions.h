#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/tagged_names.h"

namespace corpus {

// Names of the lexicon in a text, in order; `matches` are its matches. A name that is also a word
// is left out where no word of its kind stands near and the tagger does not agree, and where it is
// part of another name ("The Lancet", "Neil Bradley"); of a country in another name ("Malaysia
// Airlines") only the country is kept. A place where several facets have the name goes to the first
// in this order: weapon, organisation, person, place, country.
std::vector<EntityMention> find_known_mentions(const NamedText& text, const Lexicon& lexicon,
                                               std::vector<LexiconMatch> matches,
                                               const TaggedNames& tagged);

}  // namespace corpus
