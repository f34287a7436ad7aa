#pragma once

#include <span>
#include <string>
#include <string_view>

#include "corpus/text.h"

namespace corpus {

// How a word is compared inside names: folded, and without case endings in Cyrillic ("Киева" like
// "Киев", "Китаем" like "Китай").
std::string name_key(const Word& word);

// Whether a word (folded) is a family name of those that are written before the given name: Kim,
// Xi.
bool is_leading_family_name(std::string_view folded);

// How a person's surname is looked up: the last word of the name with what is joined to it by
// hyphens, folded, without suffix and Arabic article ("Linda Thomas-Greenfield" -> "thomas
// greenfield", "al-Burhan" -> "burhan"). `words` are those of the name, in `text`.
std::string surname_key(std::string_view text, std::span<const Word> words);

// "JANE DOE" -> "Jane Doe"; a name with small letters stays as it is.
std::string in_ordinary_capitals(std::string_view name);

// "Jane Q. Doe" -> "Jane Doe", as people are mostly called.
std::string without_middle_initials(std::string_view name);

// "Jr", "III": behind a name and no surname.
bool is_name_suffix(std::string_view folded);

// Whether what stands between two neighbouring words of a text leaves them in one name: nothing, a
// space, a hyphen, a dot after something short.
bool joins_words(std::string_view gap, const Word& before);

}  // namespace corpus
