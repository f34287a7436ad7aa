#pragma once

#include <string_view>

// The words of seven languages that resolutions are written with; all are asked folded.
namespace corpus {

bool is_resolution_word(std::string_view word);
// Of several resolutions; some forms may also be a case of one.
bool is_plural_resolution_word(std::string_view word);
// "No.", "رقم": before a number.
bool is_number_sign(std::string_view word);
// "and", "et", "и": between numbers of a list.
bool is_list_conjunction(std::string_view word);

}  // namespace corpus
