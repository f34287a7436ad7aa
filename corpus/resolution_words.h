#pragma once

#include <string_view>

// The words of seven languages that resolutions are written with; all are asked folded.
namespace corpus {

bool is_resolution_word(std::string_view word);
// Of several resolutions; some forms may also be a case of one.
bool is_plural_resolution_word(std::string_view word);
// "No.", "رقم", "including": before a number.
bool is_number_sign(std::string_view word);
// "and", "et", "и": between numbers of a list.
bool is_list_conjunction(std::string_view word);
// "has passed the": between who makes a resolution and the word itself.
bool is_word_of_passing(std::string_view word);
// "of the": between a resolution and who made it.
bool is_word_of_owning(std::string_view word);

}  // namespace corpus
