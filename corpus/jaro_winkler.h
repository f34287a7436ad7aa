#pragma once

#include <string_view>

namespace corpus {

// From 0 to 1, how alike two words are: letters in common and in order, and a common beginning
// (W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter
// Model of Record Linkage, 1990).
double jaro_winkler(std::string_view a, std::string_view b);

}  // namespace corpus
