#pragma once

#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

namespace corpus {

// Joins organs of a state that are called without their country ("the National Guard") to the one
// that the lexicon knows of the country they belong to: the country beside them ("Ukraine's General
// Staff"), else the one that the report named with the organ before, else the one that most of the
// report's countries are. Where none of these is plain, an organ stays as it is. `mentions` are in
// order and stay so.
std::vector<EntityMention> own_organs(const NamedText& text, const Lexicon& lexicon,
                                      std::vector<EntityMention> mentions);

}  // namespace corpus
