#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

namespace corpus {

// Joins organisations that are called by their last word to the one of that word named before:
// after "Security Council" the "Council" is that one. A common noun that no name before ends with
// ("the Ministry") is left out; what the lexicon knows stays. `mentions` are in order and stay so.
std::vector<EntityMention> link_short_organisations(const NamedText& text, const Lexicon& lexicon,
                                                    std::vector<EntityMention> mentions);

}  // namespace corpus
