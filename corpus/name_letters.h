#pragma once

#include <string>
#include <string_view>

// How the letters of a name stand for its sounds, in Latin, Cyrillic and Arabic script.
namespace corpus {

// One word of a name (folded) in plain Latin letters, equal for its usual spellings: "zelenskyy",
// "zelenskiy" and "зеленський" are "zelenski". Arabic script writes few vowels, and gives few.
// `language` tells Ukrainian г (h) from Russian г (g) where the letters do not.
std::string plain_spelling(std::string_view folded, std::string_view language);

// Whether a word in plain spelling ends as Russian, Ukrainian or Polish family names do.
bool looks_slavic(std::string_view plain);

}  // namespace corpus
