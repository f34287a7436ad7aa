#pragma once

#include <cstddef>

#include "corpus/entity_mentions.h"

// Words beside a name that show that it is a place, or that it is none.
namespace corpus {

// "in Nice", "near the town of Nice", "Nice province", "Nice, a town", "NICE (Reuters) —", "بنيس".
// `first` and `last` are words, last exclusive; `clitic` are the bytes of a particle that is
// written onto the first.
bool stands_as_place(const NamedText& text, std::size_t first, std::size_t last,
                     std::size_t clitic);

// "the landing ship Minsk".
bool names_a_ship(const NamedText& text, std::size_t first);

// "Mr Nice".
bool stands_as_person(const NamedText& text, std::size_t first);

}  // namespace corpus
