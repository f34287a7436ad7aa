#pragma once

#include <string>
#include <string_view>
#include <vector>

// The consonants of one word of a name: what its spellings in several scripts have in common.
namespace corpus {

// Of a plain spelling (name_letters.h), one letter for sounds that spellings and scripts confuse:
// "kadafi" for gadafi and qadhafi.
std::string sounds_of(std::string_view plain);

// The consonants of these: "kdf". Empty for a word without any.
std::string consonants_of(std::string_view plain);

// "hakim" of "alhakim", which is also written al-Hakim.
std::string_view without_fused_article(std::string_view plain);

// Every skeleton that a word (folded) may have in another script, the likeliest first: г is g or h,
// و is u or v, a c may be a č, Cyrillic words may stand in a case.
std::vector<std::string> likely_skeletons(std::string_view folded, std::string_view plain);

}  // namespace corpus
