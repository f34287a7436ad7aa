#pragma once

#include <cstddef>

#include "corpus/entity_mentions.h"

// What stands directly after a person's name and belongs or speaks to it.
namespace corpus {

// "Jane Doe, 34, said", "Jane Doe, who said": `last` is the word after the name.
bool shows_person_after(const NamedText& text, std::size_t last);

// "Thanks, Jane.", "Jane, can you say": somebody is spoken to by the name.
bool is_addressed(const NamedText& text, std::size_t first, std::size_t last);

// "Doe said": a verb of speaking stands after the name.
bool speaks(const NamedText& text, std::size_t last);

// "the Biden administration", "the Biden-Harris Administration": the name is no person's who acts.
bool names_government(const NamedText& text, std::size_t last);

// The word after the name and its "Jr." or "III".
std::size_t with_suffix(const NamedText& text, std::size_t last);
// Byte at which the name ends, the full stop of "Jr." with it.
std::size_t end_with_suffix_dot(const NamedText& text, std::size_t last);

}  // namespace corpus
