#pragma once

#include <cstddef>

#include "corpus/timex/dated_words.h"

// What tells a year from a count, a name or a price, in the languages beside English.
namespace corpus {

// Of the Persian calendar, which a Persian text means by lower numbers.
bool is_persian_year(const DatedWords& words, int year);
bool is_modern(int year);
// Whether the word right before, behind a space, has the role.
bool prefixed_by(const DatedWords& words, std::size_t at, DateRole role);
// Behind the words for a year that may follow it: 2015 року, ۱۴۰۱ هجری شمسی.
std::size_t after_year_word(const DatedWords& words, std::size_t end);

// Where counted nouns are not known, a year needs its word, a preposition or brackets.
bool other_language_reads_year(const DatedWords& words, std::size_t at);

}  // namespace corpus
