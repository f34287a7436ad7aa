#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/entity.h"
#include "corpus/name_parts.h"

// What is equal for all spellings of a person's name. Everything here is a function of the name
// alone (docs/decisions/0003-one-person-one-id.md). `language` is that of the text, or empty.
namespace corpus {

// Consonants of each word of a name, particles aside: equal for the usual spellings of it in Latin,
// Cyrillic and Arabic script. "slnsk" for Zelenskyy, Зеленский and زيلينسكي.
std::string skeleton_of(std::string_view name, std::string_view language = {});

// Keys under which a person of this name is filed (Lexicon::persons_like); empty for one word.
std::vector<std::string> person_keys(std::string_view name, std::string_view language = {});

// Keys under which a person may be filed whom a text calls so: those of person_keys, but that of an
// initial only for a name that has one.
std::vector<std::string> likely_person_keys(const NameParts& name);

// The id of a person whom the lexicon does not know: "person/vladimir-terekhov" for Volodymyr
// Terekhov, Терехов Владимир and Владимира Терехова.
EntityId person_id(std::string_view name, std::string_view language = {});

}  // namespace corpus
