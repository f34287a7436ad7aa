#pragma once

#include <string_view>

// Words of which offices are made, beside those of lexicon/cues.tsv; all folded.
namespace corpus {

// "of", "for", "при": between an office and what it is of.
bool links_complement(std::string_view word);

// A capitalised word that ends what an office is of and begins no name: "Secretary of Commerce".
bool is_field_word(std::string_view word);

// A word of military ranks, and "ambassador": people keep these beside another office.
bool is_rank_word(std::string_view word);

// A past tense by its look, so that "президент заявил" is no office.
bool is_cyrillic_verb(std::string_view word);

// "gen", "u.s", "capt": a dot behind it ends no sentence; in "its chair. Gen." the first one does.
bool is_abbreviation(std::string_view word);

}  // namespace corpus
