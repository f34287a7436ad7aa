#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

namespace corpus {

// Joins acronyms to the long forms that the text gives them: after "Free Aceh Movement (GAM)"
// what is called GAM is that organisation, unless the lexicon knows it as another. `mentions` are
// in order and stay so.
std::vector<EntityMention> join_acronyms(const NamedText& text, const Lexicon& lexicon,
                                         std::vector<EntityMention> mentions);

}  // namespace corpus
