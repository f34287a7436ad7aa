#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

namespace corpus {

// Which place a name means where several share it. `matches` are all of a text, in order; of those
// at one span at most one place is left, and everything else stays.
//   1. What follows says it: "Moscow, Idaho", "Tripoli in Lebanon", "Georgia, the US state". A town
//      that is followed by a state of the US where none of that name is known is left out.
//   2. Otherwise the larger place, countries before towns; but a smaller one whose country or
//   region
//      the report names, or that lies near what it names, may win over one that is not much larger.
// Small towns, which need context, are chosen by the first rule only, or among themselves.
std::vector<LexiconMatch> choose_places(const NamedText& text, const Lexicon& lexicon,
                                        std::vector<LexiconMatch> matches);

}  // namespace corpus
