#pragma once

#include <cstddef>

#include "corpus/entity_mentions.h"

// Where a person's name begins and ends, by the look of its words. Scripts with capitals only.
namespace corpus {

// Whether a word begins a sentence, where a capital says nothing.
bool begins_sentence(const NamedText& text, std::size_t word);

// A capitalised word that can be part of a name: letters, no weekday, month, office or title, and
// no noun of institutions.
bool is_name_word(const NamedText& text, std::size_t word);

// A capitalised noun that ends names of other things than persons: "Patriot Act", "Marshall Plan".
bool is_thing_word(const NamedText& text, std::size_t word);

// Whether two neighbouring words stand close enough for one name: "Amir-Abdollahian", "J. Doe".
bool is_joined(const NamedText& text, std::size_t word);

// Words of the name that begins at `first`, particles and hyphened parts with it ("Nicolas de
// Riviere", "Abdel Fattah al-Burhan"); exclusive end, `first` when no name begins there, or one of
// something else ("Marshall Plan").
std::size_t end_of_name(const NamedText& text, std::size_t first);

// Words of a name that are no particles; hyphened parts are one.
std::size_t words_of_name(const NamedText& text, std::size_t first, std::size_t last);

}  // namespace corpus
