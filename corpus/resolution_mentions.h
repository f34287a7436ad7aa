#pragma once

#include <vector>

#include "corpus/entity_mentions.h"

namespace corpus {

// Numbered resolutions of the Security Council, the General Assembly and the Human Rights Council,
// each number of a list for itself. The year in brackets is part of the mention. A resolution of
// somebody else, or a number that could be anybody's, is none.
std::vector<EntityMention> find_resolution_mentions(const NamedText& text);

}  // namespace corpus
