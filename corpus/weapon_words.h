#pragma once

#include <cstddef>

#include "corpus/entity_mentions.h"

// Words that stand beside the names of weapons: rows weapon_context of lexicon/cues.tsv.
namespace corpus {

// A noun or verb of weapons that is hardly said of anything else: "missile", "launcher".
bool is_weapon_word(const NamedText& text, std::size_t word);

// A noun that is said of other things too: "system", "vehicle". It tells only right behind a name.
bool is_hardware(const NamedText& text, std::size_t word);

// What is said of other things too and tells only before a name: "fired a Javelin".
bool leads_to_weapon(const NamedText& text, std::size_t word);

// What is done with things, seldom with persons: before a plural, "sent Strykers".
bool is_supplying_word(const NamedText& text, std::size_t word);

// What is done with weapons and by others: "strike", "hit".
bool is_deed(const NamedText& text, std::size_t word);

// A noun that makes a weapon's name something else: "Tor browser", "Javelin thrower".
bool is_noun_of_other_things(const NamedText& text, std::size_t word);

// "a", "two": a thing follows, seldom a person.
bool is_counting_word(const NamedText& text, std::size_t word);

// Papers write; weapons do not.
bool is_publishing_word(const NamedText& text, std::size_t word);

// "in", "of": behind a noun, seldom behind a weapon's name that begins a sentence.
bool is_preposition(const NamedText& text, std::size_t word);

// "a", "An", "as": with a number behind it no designator ("An 18-year-old").
bool is_small_word(const NamedText& text, std::size_t word);

// What is counted: "10-year-old", "24-hour".
bool is_unit(const NamedText& text, std::size_t word);

// "and", "or" of a list.
bool is_and(const NamedText& text, std::size_t word);

}  // namespace corpus
