#pragma once

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

// How names of weapons are written, designators ("S-400", "T-72B3") above all.
namespace corpus {

// The match of a weapon's name as it is meant: without nouns ("Qassam rockets"), with the letters
// of a variant ("P-8I"), and in need of context where the spelling leaves doubt ("F4").
LexiconMatch as_weapon(const NamedText& text, const LexiconMatch& match);

// Whether a match has digits.
bool is_code(const NamedText& text, const LexiconMatch& match);

// Whether a match with digits is a number or code of something else: "A 10-year-old", "S-16/1",
// "S&P 500", "M4 motorway".
bool is_other_code(const NamedText& text, const LexiconMatch& match);

}  // namespace corpus
