#pragma once

#include <vector>

#include "corpus/entity_mentions.h"

namespace corpus {

// Numbered military units, in order and without overlap: "93rd Mechanized Brigade", "the Fifth
// Fleet", "II Corps", "Task Force 59", "93-тя окрема механізована бригада". A unit goes by its
// English name ("93rd Mechanized Brigade") unless the lexicon knows it by another. The country in
// front is no part of it.
std::vector<EntityMention> find_unit_mentions(const NamedText& text, const Lexicon& lexicon);

}  // namespace corpus
